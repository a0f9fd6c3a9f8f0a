using Kommunstyrning.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store;

/// <summary>Connections go back to the pool and come out for another tenant.</summary>
public sealed class ConnectionReuseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Alternating_tenants_on_five_connections_never_see_each_other()
    {
        var reads = database.Store.IsPostgreSql ? 10_000 : 1_000;

        var mixed = await AlternatingReads.CountMixed(
            database,
            reads,
            async db => [.. (await db.Elements.AsNoTracking().ToListAsync()).Select(e => e.TenantId.Value)]
        );

        Assert.Equal(0, mixed);
    }
}
