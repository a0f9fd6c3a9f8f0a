using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

/// <summary>D-09: connections go back to the pool and come out for another tenant.</summary>
public sealed class ConnectionReuseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private int Reads => database.Store.IsPostgreSql ? 10_000 : 1_000;

    [Fact]
    public async Task Alternating_tenants_on_five_connections_never_see_each_other()
    {
        await using var store = new TestStore(OnFiveConnections());

        var mixed = await CountMixed(
            store,
            db => db.Elements.Select(e => e.TenantId.ToString()).ToListAsync()
        );

        Assert.Equal(0, mixed);
    }

    [PostgreSqlFact]
    public async Task The_engine_alone_keeps_tenants_apart_on_five_connections()
    {
        await using var store = new TestStore(OnFiveConnections());

        var mixed = await CountMixed(store, Unfiltered);

        Assert.Equal(0, mixed);
    }

    [PostgreSqlFact]
    public async Task No_setting_stays_on_a_connection_that_went_back_to_the_pool()
    {
        var settings = OnFiveConnections();
        settings.ConnectionString += ";No Reset On Close=true";
        await using var store = new TestStore(settings);
        for (var i = 0; i < 5; i++)
        {
            await using var ale = await store.Enter(Ale, Intent.Read);
            Assert.Equal(2, (await Unfiltered(ale.Db)).Count);
            await ale.Commit();
        }

        await using var nobody = store.EnterNobody();

        Assert.Empty(await Unfiltered(nobody.Db));
    }

    private async Task<int> CountMixed(TestStore store, Func<KommunDb, Task<List<string>>> read)
    {
        var mixed = 0;
        await Parallel.ForAsync(
            0,
            Reads,
            new ParallelOptions { MaxDegreeOfParallelism = 12 },
            async (i, _) =>
            {
                var municipal = i % 2 == 0 ? Ale : Bjuv;
                await using var scope = await store.Enter(municipal, Intent.Read);
                var seen = await read(scope.Db);
                if (
                    seen.Count != 2
                    || seen.Any(owner =>
                        !string.Equals(owner, municipal.Id.Value, StringComparison.Ordinal)
                    )
                )
                    Interlocked.Increment(ref mixed);
            }
        );
        return mixed;
    }

    /// <summary>Past the filter, so that only the engine's policy stands between the tenants.</summary>
    private static Task<List<string>> Unfiltered(KommunDb db) =>
#pragma warning disable RS0030
        db
            .Database.SqlQueryRaw<string>("SELECT \"TenantId\" AS \"Value\" FROM \"Elements\"")
            .ToListAsync();
#pragma warning restore RS0030

    private DatabaseSettings OnFiveConnections() =>
        database.Store.IsPostgreSql
            ? new()
            {
                Provider = DatabaseProvider.PostgreSql,
                ConnectionString = database.Settings.ConnectionString + ";Maximum Pool Size=5",
            }
            : database.Settings;
}
