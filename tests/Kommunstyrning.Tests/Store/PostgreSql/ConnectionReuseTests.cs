using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store.PostgreSql;

/// <summary>
/// Connections come out of the pool for another tenant, and past the filter only the engine's policy stands between.
/// </summary>
public sealed class ConnectionReuseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [PostgreSqlFact]
    public async Task The_engine_alone_keeps_tenants_apart_on_five_connections() =>
        Assert.Equal(0, await AlternatingReads.CountMixed(database, 10_000, Unfiltered));

    [PostgreSqlFact]
    public async Task No_tenant_stays_on_a_connection_that_went_back_to_the_pool()
    {
        var settings = AlternatingReads.OnFiveConnections(database);
        settings.ConnectionString += ";No Reset On Close=true";
        await using var store = new TestStore(settings);
        for (var i = 0; i < 5; i++)
        {
            await using var ale = await store.Enter(Municipal.Ale, Intent.Read);
            Assert.Equal(2, (await Unfiltered(ale.Db)).Count);
            await ale.Commit();
        }

        await using var nobody = store.EnterNobody();

        Assert.Empty(await Unfiltered(nobody.Db));
    }

    private static Task<List<string>> Unfiltered(KommunDb db) =>
        db.Database.SqlQueryRaw<string>("SELECT \"TenantId\" AS \"Value\" FROM \"Elements\"").ToListAsync();
}
