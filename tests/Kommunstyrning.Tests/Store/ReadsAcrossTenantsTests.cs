using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

/// <summary>The filter shows a tenant its own rows, nobody none, and lets no query step outside.</summary>
public sealed class ReadsAcrossTenantsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_tenant_sees_its_own_elements_and_no_others()
    {
        await using var ale = await database.Store.Enter(Ale, Intent.Read);

        var seen = await ale.Db.Elements.Select(e => e.Id).ToListAsync();

        Assert.Equal([Ale.Vision, Ale.Goal], seen.ToHashSet());
    }

    [Fact]
    public async Task A_neighbours_element_does_not_exist()
    {
        await using var ale = await database.Store.Enter(Ale, Intent.Read);

        Assert.Null(await ale.Db.Elements.SingleOrDefaultAsync(e => e.Id == Bjuv.Goal));
        Assert.Null(await ale.Db.FindAsync<Element>(Bjuv.Id, Bjuv.Goal));
    }

    [Fact]
    public async Task A_query_cannot_leave_the_tenant_filter()
    {
        await using var ale = await database.Store.Enter(Ale, Intent.Read);
        var goals = ale.Db.Set<Element>();

#pragma warning disable RS0030 // the banned one is what is tried here
        await Assert.ThrowsAsync<TenantIsolationException>(() => ale.Db.Elements.IgnoreQueryFilters().ToListAsync());
#pragma warning restore RS0030
        await Assert.ThrowsAsync<TenantIsolationException>(() =>
            ale.Db.Elements.IgnoreQueryFilters([KommunDb.TenantFilter]).ToListAsync()
        );
        await Assert.ThrowsAsync<TenantIsolationException>(() =>
            ale
                .Db.Units.Where(u => goals.IgnoreQueryFilters(new[] { "tenant" }).Any(e => e.OwnerUnitId == u.Id))
                .CountAsync()
        );
    }

    [Fact]
    public async Task Nobody_sees_no_rows()
    {
        await using var nobody = database.Store.EnterNobody();

        Assert.Equal(0, await nobody.Db.Elements.CountAsync());
        Assert.Equal(0, await nobody.Db.Units.CountAsync());
        Assert.Equal(0, await nobody.Db.Changes.CountAsync());
    }

    [Fact]
    public async Task Nobody_writes_no_rows()
    {
        await using var nobody = database.Store.EnterNobody();
        nobody.Db.Add(new Unit { Kind = UnitKind.Company, Name = "Ingens bolag" });

        await Assert.ThrowsAsync<TenantIsolationException>(() => nobody.Db.SaveChangesAsync());
        Assert.Equal(0, await nobody.Db.Units.ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, "Taget")));
        Assert.Equal(0, await nobody.Db.Units.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Nobody_begins_no_tenants_transaction()
    {
        await using var nobody = database.Store.EnterNobody();

        await Assert.ThrowsAsync<TenantIsolationException>(() =>
            TenantTransaction.Begin(nobody.Db, Intent.Read, default)
        );
    }

    [Fact]
    public void A_scope_that_belongs_to_one_tenant_cannot_enter_another()
    {
        var current = new CurrentTenant();
        current.Enter(Ale.Tenant);
        current.Enter(Ale.Tenant);

        Assert.Throws<InvalidOperationException>(() => current.Enter(Bjuv.Tenant));
    }
}
