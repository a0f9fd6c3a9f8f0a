using System.Diagnostics;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>The program run with a word: what it answered.</summary>
internal sealed record Verb(int Exit, string Out, string Error)
{
    /// <summary>In a process that carries out those of other tests too.</summary>
    public static Task<Verb> Run(DatabaseSettings database, string environment, params string[] words) =>
        VerbProcess.Run(Settings(database, environment), words);

    /// <summary>In a process of its own, from its start to its end.</summary>
    public static async Task<Verb> Alone(DatabaseSettings database, string environment, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Kommunstyrning.Tests.Store.Template.Folder,
        };
        foreach (var (name, value) in Settings(database, environment))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Verb(process.ExitCode, await output, await error);
    }

    private static Dictionary<string, string?> Settings(DatabaseSettings database, string environment) =>
        new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["Jobs__Enabled"] = "false",
            ["Demo__Password"] = DemoPassword.Text,
            ["Database__Provider"] = $"{database.Provider}",
            ["Database__ConnectionString"] = database.ConnectionString,
            ["Database__OwnerConnectionString"] = database.OwnerConnectionString,
        };
}
