using System.Diagnostics;
using System.Text.Json;
using Kommunstyrning.Web;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>
/// A process beside the tests that carries out one verb after the other, as the program's own does with one. A run has some
/// two hundred, and each start would compile the program anew. Nothing static remembers rows, and a test holds it to that.
/// </summary>
internal static class VerbProcess
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Lazy<Process> Running = new(Start);

    /// <summary>The words, as if they stood after the program's name.</summary>
    /// <param name="settings">Environment variables by name.</param>
    public static async Task<Verb> Run(IReadOnlyDictionary<string, string?> settings, IReadOnlyList<string> words)
    {
        await Turn.WaitAsync();
        try
        {
            await Running.Value.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new Asked(settings, words)));
            await Running.Value.StandardInput.FlushAsync();
            var answer = await Running.Value.StandardOutput.ReadLineAsync();
            return JsonSerializer.Deserialize<Verb>(answer ?? throw new InvalidOperationException("It has ended."))!;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>What the process does: a line for each verb, and a line back, until nobody asks any more.</summary>
    public static async Task Main()
    {
        var (asking, answering) = (Console.In, Console.Out);
        while (await asking.ReadLineAsync() is { } line)
            await answering.WriteLineAsync(
                JsonSerializer.Serialize(await CarryOut(JsonSerializer.Deserialize<Asked>(line)!))
            );
    }

    private static async Task<Verb> CarryOut(Asked asked)
    {
        foreach (var (name, value) in asked.Settings)
            Environment.SetEnvironmentVariable(name, value);
        await using var told = new StringWriter();
        await using var complained = new StringWriter();
        Console.SetOut(told);
        Console.SetError(complained);
        var exit = await CommandLine.Run([.. asked.Words]);
        // whoever asked may take the database away now
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return new Verb(exit, $"{told}", $"{complained}");
    }

    private static Process Start()
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(VerbProcess).Assembly.Location])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                WorkingDirectory = Kommunstyrning.Tests.Store.Template.Folder,
                Environment = { ["ASPNETCORE_APPLICATIONNAME"] = typeof(Program).Assembly.GetName().Name },
            }
        )!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill();
        return process;
    }

    private sealed record Asked(IReadOnlyDictionary<string, string?> Settings, IReadOnlyList<string> Words);
}
