using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

public sealed class ParallelWritersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Twenty_writers_at_once_all_get_their_turn()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(() => Write(writer))));

        foreach (var municipal in new[] { Ale, Bjuv })
        {
            await using var scope = await database.Store.Enter(municipal, Intent.Read);
            Assert.Equal(50, await scope.Db.Units.CountAsync(u => u.Name.StartsWith("Skrivare")));
        }
    }

    /// <summary>Reads and then writes in one transaction, which is what a deferred SQLite transaction cannot wait for.</summary>
    private async Task Write(int writer)
    {
        var municipal = writer % 2 == 0 ? Ale : Bjuv;
        for (var i = 0; i < 5; i++)
        {
            await using var scope = await database.Store.Enter(municipal);
            var order = await scope.Db.Units.CountAsync();
            var unit = municipal.AUnit($"Skrivare {writer}.{i}");
            unit.Order = order;
            scope.Db.Add(unit);
            await scope.Db.SaveChangesAsync();
            await scope.Commit();
        }
    }
}
