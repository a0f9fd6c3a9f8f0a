using System.Diagnostics;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>The program run with a word, in a process of its own.</summary>
internal sealed record Verb(int Exit, string Out, string Error)
{
    public static async Task<Verb> Run(DatabaseSettings database, string environment, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Kommunstyrning.Tests.Store.Template.Folder,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["Jobs__Enabled"] = "false",
                ["Demo__Password"] = DemoPassword.Text,
                ["Database__Provider"] = database.Provider.ToString(),
                ["Database__ConnectionString"] = database.ConnectionString,
                ["Database__OwnerConnectionString"] = database.OwnerConnectionString,
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Verb(process.ExitCode, await output, await error);
    }
}
