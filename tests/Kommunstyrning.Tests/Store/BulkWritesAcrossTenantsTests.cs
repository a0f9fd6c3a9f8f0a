using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

/// <summary>Statements that never pass the change tracker.</summary>
public sealed class BulkWritesAcrossTenantsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_bulk_update_of_the_neighbours_row_changes_none()
    {
        var before = await database.Store.RowsOf(Bjuv);
        await using (var ale = await database.Store.Enter(Ale))
        {
            var changed = await ale
                .Db.Units.Where(u => u.Id == Bjuv.Office)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, "Taget"));
            await ale.Commit();

            Assert.Equal(0, changed);
        }

        Assert.Equal(before, await database.Store.RowsOf(Bjuv));
    }

    [Fact]
    public async Task A_bulk_delete_that_asks_for_everything_takes_only_the_own()
    {
        var before = await database.Store.RowsOf(Bjuv);
        await using (var ale = await database.Store.Enter(Ale))
        {
            var removed = await ale.Db.Decisions.Where(d => d.Body != "").ExecuteDeleteAsync();
            await ale.Commit();

            Assert.Equal(1, removed);
        }

        Assert.Equal(before, await database.Store.RowsOf(Bjuv));
    }

    [Fact]
    public async Task A_bulk_update_cannot_give_rows_away()
    {
        await using var ale = await database.Store.Enter(Ale);

        await Assert.ThrowsAsync<TenantIsolationException>(() =>
            ale.Db.Units.ExecuteUpdateAsync(set => set.SetProperty(u => u.TenantId, Bjuv.Id))
        );
    }

    [Fact]
    public async Task A_bulk_update_cannot_give_rows_away_by_the_name_of_the_column()
    {
        await using var ale = await database.Store.Enter(Ale);

        await Assert.ThrowsAsync<TenantIsolationException>(() =>
            ale.Db.Units.ExecuteUpdateAsync(set => set.SetProperty(u => EF.Property<TenantId>(u, "TenantId"), Bjuv.Id))
        );
    }

    [Fact]
    public async Task A_bulk_update_by_the_name_of_another_column_goes_through()
    {
        await using var ale = await database.Store.Enter(Ale);

        var changed = await ale
            .Db.Units.Where(u => u.Id == Ale.Office)
            .ExecuteUpdateAsync(set => set.SetProperty(u => EF.Property<string>(u, "Name"), "Kansliet"));

        Assert.Equal(1, changed);
    }

    [Fact]
    public async Task A_bulk_update_of_own_rows_goes_through()
    {
        await using var ale = await database.Store.Enter(Ale);

        var changed = await ale
            .Db.Units.Where(u => u.Id == Ale.Office)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, "Kansliet"));

        Assert.Equal(1, changed);
    }
}
