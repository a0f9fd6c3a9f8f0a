using System.Diagnostics;

namespace Kommunstyrning.Bench;

/// <summary>One node that keeps its port over restarts, and starts no imports.</summary>
internal sealed class ServedNode(Database database) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Of the demonstration's accounts, one of whom signs in.</summary>
    public static string DemoPassword { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Neither Development, which fills the database by itself, nor Production, where the demonstration may not sign in.</summary>
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Test",
        ["Demo__Password"] = DemoPassword,
        ["Logging__LogLevel__Default"] = "Warning",
        ["Jobs__Enabled"] = "false",
        ["Shutdown__DrainSeconds"] = "10",
    };

    private readonly HttpClient client = new();
    private Child? process;

    public string Address { get; } = $"127.0.0.1:{HaProxy.FreePort()}";

    /// <summary>With the demonstration.</summary>
    public static async Task Fill(Database database)
    {
        await using var seed = Child.Start(Repository.Program, ["seed", "--demo"], Settings, database.Settings);
        if ((await seed.End()).ExitCode != 0)
            throw new InvalidOperationException($"The seed failed: {seed.Output}{seed.Errors}");
    }

    /// <returns>Whether it says that it is ready; false where it died before that.</returns>
    public async Task<bool> Start()
    {
        process = Child.Start(
            Repository.Program,
            [],
            Settings,
            database.Settings,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = $"http://{Address}" }
        );
        await Wait.Until(async () => process.HasExited || await IsReady(), Patience, "a node was ready");
        if (!process.HasExited)
            return true;
        await Console.Error.WriteLineAsync(process.Errors);
        return false;
    }

    /// <summary>As systemd, an orchestrator or an operator does it: SIGTERM.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> Stop()
    {
        var clock = Stopwatch.StartNew();
        await process!.Signal("TERM");
        return ((await process.End()).ExitCode, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is not null)
            await process.DisposeAsync();
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://{Address}/readyz"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
