namespace Kommunstyrning.Bench;

/// <summary>Two servers on one database, of which the lease lets one work at an import.</summary>
internal sealed class NodePair : IAsyncDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(3);

    private readonly Database database;
    private readonly Source source;
    private readonly Child[] nodes;

    private NodePair(Database database, Source source, Child[] nodes)
    {
        this.database = database;
        this.source = source;
        this.nodes = nodes;
    }

    /// <returns>When both answer.</returns>
    public static async Task<NodePair> Start(Database database, Source source)
    {
        await Verb.Answer(database, source, "migrate");
        var one = await Node.StartAndWait(database, source);
        return new NodePair(database, source, [one, await Node.StartAndWait(database, source)]);
    }

    public Child Other(Child node) => nodes.Single(n => n != node);

    /// <summary>A verb that is killed as soon as it has begun leaves an import for the servers.</summary>
    /// <returns>The server that works at it, in the middle of the values.</returns>
    public async Task<Child> Order()
    {
        await using (var verb = Verb.Start(database, source, "import", "--all"))
        {
            await Wait.Until(
                async () => (await Progress.Of(database)).Worker == verb.Id,
                Most,
                "a verb ordered an import"
            );
            await verb.Kill();
        }
        await Wait.Until(
            async () =>
                await Progress.Of(database) is { Stage: "Values" } now && Array.Exists(nodes, n => n.Id == now.Worker),
            Most,
            "a server read values"
        );
        // a second in, so that it is busy with them
        await Task.Delay(TimeSpan.FromSeconds(1));
        var worker = (await Progress.Of(database)).Worker;
        return Array.Find(nodes, n => n.Id == worker)
            ?? throw new InvalidOperationException("Nobody works any longer.");
    }

    /// <summary>Stops a server (SIGSTOP) when it is in a transaction of the import, or when it is in none.</summary>
    public async Task Stop(Child node, bool inTransaction)
    {
        var clock = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(clock) < Most)
        {
            await node.Signal("STOP");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            if (await IsLocked() == inTransaction)
                return;
            await node.Signal("CONT");
            await Task.Delay(TimeSpan.FromMilliseconds(30));
        }
        throw new TimeoutException("The moment to stop a server did not come.");
    }

    /// <summary>Whether somebody has written the lease and not committed yet.</summary>
    private async Task<bool> IsLocked()
    {
        const string Sql = """
            SELECT COUNT(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
            JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
            WHERE c.relname = 'ImportLeases' AND l.mode = 'RowExclusiveLock' AND l.granted
            """;
        return !string.Equals(await database.Word(Sql), "0", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
    }
}
