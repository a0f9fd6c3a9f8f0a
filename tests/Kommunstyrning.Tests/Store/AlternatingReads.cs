using Kommunstyrning.Store;

namespace Kommunstyrning.Tests.Store;

/// <summary>Two tenants by turns on five connections, twelve at a time.</summary>
internal static class AlternatingReads
{
    /// <returns>How many reads saw anything but their own tenant's two elements.</returns>
    public static async Task<int> CountMixed(TestDatabase database, int reads, Func<KommunDb, Task<List<string>>> read)
    {
        await using var store = new TestStore(OnFiveConnections(database));
        var mixed = 0;
        await Parallel.ForAsync(
            0,
            reads,
            new ParallelOptions { MaxDegreeOfParallelism = 12 },
            async (i, _) =>
            {
                var municipal = i % 2 == 0 ? Municipal.Ale : Municipal.Bjuv;
                await using var scope = await store.Enter(municipal, Intent.Read);
                var owners = await read(scope.Db);
                if (owners.Count != 2 || owners.Any(owner => owner != municipal.Id.Value))
                    Interlocked.Increment(ref mixed);
            }
        );
        return mixed;
    }

    public static DatabaseSettings OnFiveConnections(TestDatabase database) =>
        new()
        {
            Provider = database.Settings.Provider,
            ConnectionString =
                database.Settings.ConnectionString
                + (database.Store.IsPostgreSql ? ";Maximum Pool Size=5;Timeout=60" : ""),
        };
}
