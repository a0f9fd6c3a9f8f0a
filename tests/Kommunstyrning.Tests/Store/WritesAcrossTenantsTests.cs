using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

/// <summary>Whatever shape a write has, Ale cannot reach a row of Bjuv.</summary>
public sealed class WritesAcrossTenantsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_row_cannot_be_added_to_a_neighbour() => await IsBreach(db => db.Add(Bjuv.AUnit("Ales utpost")));

    [Fact]
    public async Task A_neighbours_row_cannot_be_updated_by_a_stub() =>
        await IsBreach(db => db.Update(Stub(Bjuv.Office)));

    [Fact]
    public async Task A_neighbours_row_cannot_be_removed_by_a_stub() =>
        await IsBreach(db => db.Remove(Stub(Bjuv.Office)));

    [Fact]
    public async Task A_neighbours_row_cannot_be_attached_and_changed() =>
        await IsBreach(db => db.Attach(Stub(Bjuv.Office)).Entity.Name = "Taget");

    [Fact]
    public async Task A_stub_that_poses_as_own_finds_no_row_of_the_neighbour()
    {
        await Unharmed(async ale =>
        {
            var posing = Stub(Bjuv.Office);
            posing.TenantId = Ale.Id;
            ale.Db.Update(posing);

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ale.Db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_whole_graph_is_refused_when_one_child_is_the_neighbours() =>
        await IsBreach(db => db.AddRange(Ale.AUnit("Egen"), Ale.AUnit("Egen till"), Bjuv.AUnit("Grannens")));

    [Fact]
    public async Task A_row_cannot_hang_on_a_row_of_the_neighbour()
    {
        await Unharmed(async ale =>
        {
            var child = Ale.AUnit("Under grannens fullmäktige");
            child.ParentId = Bjuv.Council;
            ale.Db.Add(child);

            await Assert.ThrowsAsync<DbUpdateException>(() => ale.Db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task An_own_row_cannot_be_given_away()
    {
        await Unharmed(async ale =>
        {
            var own = await ale.Db.Units.SingleAsync(u => u.Id == Ale.Office);
            own.TenantId = Bjuv.Id;

            await Assert.ThrowsAsync<InvalidOperationException>(() => ale.Db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_new_row_gets_the_tenant_that_was_entered()
    {
        await Unharmed(async ale =>
        {
            var unit = new Unit { Kind = UnitKind.Company, Name = "Alebyggen" };
            ale.Db.Add(unit);

            await ale.Db.SaveChangesAsync();

            Assert.Equal(Ale.Id, unit.TenantId);
        });
    }

    [Fact]
    public async Task Links_and_decisions_aimed_at_the_neighbours_elements_are_refused()
    {
        foreach (
            var aimed in new object[]
            {
                new ElementLink { FromId = Ale.Goal, ToId = Bjuv.Vision },
                new Contributor { ElementId = Bjuv.Goal, UnitId = Ale.Office },
                new Decision { ElementId = Bjuv.Goal, Body = "Kommunfullmäktige i Ale" },
            }
        )
        {
            await Unharmed(async ale =>
            {
                ale.Db.Add(aimed);

                await Assert.ThrowsAsync<DbUpdateException>(() => ale.Db.SaveChangesAsync());
            });
        }
    }

    private Task IsBreach(Action<KommunDb> write) =>
        Unharmed(async ale =>
        {
            write(ale.Db);

            await Assert.ThrowsAsync<TenantIsolationException>(() => ale.Db.SaveChangesAsync());
        });

    /// <summary>Commits whatever came of the attempt, and compares all of the neighbour's rows with what they were.</summary>
    private async Task Unharmed(Func<TenantScope, Task> attempt)
    {
        var before = await database.Store.RowsOf(Bjuv);
        await using (var scope = await database.Store.Enter(Ale))
        {
            await attempt(scope);
            await scope.Commit();
        }

        Assert.Equal(before, await database.Store.RowsOf(Bjuv));
    }

    private static Unit Stub(Guid id) =>
        new()
        {
            TenantId = Bjuv.Id,
            Id = id,
            Kind = UnitKind.Administration,
            Name = "Stubbe",
        };
}
