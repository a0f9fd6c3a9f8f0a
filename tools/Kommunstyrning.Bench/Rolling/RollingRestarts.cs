using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>
/// Whether anyone notices that the nodes are restarted one after another: two of them on PostgreSQL behind HAProxy with
/// its plainest check, sixteen connections that read and write, and a node told to stop and started again, over and over.
/// </summary>
internal static class RollingRestarts
{
    private const int Restarts = 10;
    private const int Connections = 16;

    /// <summary>As a service manager waits before it starts what has died.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>HAProxy wants two answers, two seconds apart, before it sends anything to a node.</summary>
    private static readonly TimeSpan UntilTrusted = TimeSpan.FromSeconds(6);

    public static async Task<int> Run(Options options)
    {
        if (options.Engines.SingleOrDefault(e => e.Name is "PostgreSQL") is not { } engine)
        {
            await Console.Error.WriteLineAsync("Two servers need a PostgreSQL: --postgres and --worker.");
            return 2;
        }
        await using var database = await engine.Create();
        await ServedNode.Fill(database);
        await using var one = new ServedNode(database);
        await using var other = new ServedNode(database);
        await one.Start();
        await other.Start();
        await using var proxy = await HaProxy.Before(one.Address, other.Address);
        await Task.Delay(UntilTrusted);

        using var load = await Load.Begin(proxy.Address, Connections);
        var (dead, slowest) = (0, TimeSpan.Zero);
        var restarts = options.Number("--restarts", Restarts);
        for (var i = 0; i < restarts; i++)
        {
            var node = i % 2 == 0 ? one : other;
            var (exitCode, took) = await node.Stop().WaitAsync(Patience);
            slowest = took > slowest ? took : slowest;
            dead += exitCode == 0 ? 0 : 1;
            while (!await node.Start() && dead++ < restarts)
                await Task.Delay(Again);
            await Task.Delay(UntilTrusted);
            await Console.Error.WriteLineAsync($"{i + 1}: {load.Answered} answered, {load.Failures.Count} failed");
        }
        await load.End();
        foreach (var failure in load.Failures.Take(10))
            await Console.Error.WriteLineAsync(failure);

        var figures = new Figures<Load>([("two nodes", load)]);
        figures.Add("restarts", _ => restarts);
        figures.Add("requests", l => l.Answered);
        figures.Add("of them writes", l => l.Written);
        figures.Add("failed", l => l.Failures.Count, 0);
        figures.Add("nodes that did not end or start well", _ => dead, 0);
        var deadlocks = await database.Word(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        );
        figures.Add(
            "deadlocks that PostgreSQL counted",
            _ => double.Parse(deadlocks!, CultureInfo.InvariantCulture),
            0
        );
        figures.Add("longest stop, seconds", _ => slowest.TotalSeconds, form: "0.0");
        figures.Print();
        return figures.AreBeyond ? 1 : 0;
    }
}
