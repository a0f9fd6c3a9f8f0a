using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

/// <summary>What has happened is written once: nothing in the program can alter or remove it.</summary>
public sealed class AppendOnlyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_change_cannot_be_altered_by_a_save() => await IsRefused(EntityState.Modified);

    [Fact]
    public async Task A_change_cannot_be_removed_by_a_save() => await IsRefused(EntityState.Deleted);

    [Fact]
    public async Task Changes_cannot_be_altered_by_a_bulk_update()
    {
        await using var ale = await database.Store.Enter(Ale);

        await Assert.ThrowsAsync<AppendOnlyException>(() =>
            ale.Db.Changes.ExecuteUpdateAsync(set => set.SetProperty(c => c.By, "Någon annan"))
        );
        await Assert.ThrowsAsync<AppendOnlyException>(() =>
            ale
                .Db.Elements.Join(ale.Db.Changes, e => e.Id, c => c.SubjectId, (e, c) => new { e, c })
                .ExecuteUpdateAsync(set => set.SetProperty(both => both.c.By, "Någon annan"))
        );
    }

    [Fact]
    public async Task Changes_cannot_be_removed_by_a_bulk_delete()
    {
        await using var ale = await database.Store.Enter(Ale);

        await Assert.ThrowsAsync<AppendOnlyException>(() => ale.Db.Changes.Where(c => c.By == "").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task The_history_and_the_trail_are_written_once()
    {
        await using var nobody = database.Store.EnterNobody();

        Assert.Equal(
            ["Changes", "RoundEditions", "RoundReminders", "TrailEntries"],
            RowLevelSecurity.AppendOnlyTables(nobody.Db)
        );
    }

    private async Task IsRefused(EntityState state)
    {
        await using var ale = await database.Store.Enter(Ale);
        var change = await ale.Db.Changes.FirstAsync();
        ale.Db.Entry(change).State = state;

        await Assert.ThrowsAsync<AppendOnlyException>(() => ale.Db.SaveChangesAsync());
    }
}
