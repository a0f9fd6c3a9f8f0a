using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

public sealed class ShrinkingTests
{
    [Fact]
    public async Task A_series_that_would_lose_a_third_waits_for_a_person_and_nothing_has_changed()
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Source.Shrink("N99101", 31);

        var run = await importing.Run(Importing.OfChosen);

        Assert.Equal(ImportState.AwaitingReview, run.State);
        Assert.Equal(
            "Stannade för en människa: N99101 skulle ha tappat 31 procent av sina värden. Gränsen är 5 procent. Inget har ändrats.",
            run.Problem
        );
        Assert.Equal(before, await importing.Hash());
        var another = await importing.Order(Importing.OfAll);
        Assert.Equal(
            "En hämtning väntar på att någon granskar den. Släpp in eller släng den först.",
            Assert.Single(another.Refusals).Sentence
        );
    }

    [Fact]
    public async Task A_small_loss_goes_through()
    {
        await using var importing = await Importing.Start();
        importing.Source.Shrink("N99101", 4);

        var run = await importing.Run(Importing.OfChosen);

        Assert.Equal(ImportState.Done, run.State);
        Assert.True(run.Tally.DeletedValues > 0);
    }

    [Fact]
    public async Task What_is_let_in_by_a_person_is_seen_without_being_fetched_again()
    {
        await using var importing = await Importing.Start();
        importing.Source.Shrink("N99101", 31);
        var held = await importing.Run(Importing.OfChosen);
        var asked = importing.Server.Requests.Count;

        await importing.Steer(s => s.Approve(held.Id, default));
        var run = (await importing.CarryOut())!;

        Assert.Equal((held.Id, ImportState.Done), (run.Id, run.State));
        Assert.Equal(asked, importing.Server.Requests.Count);
        var current = await importing.Read(db =>
            db.Panels.Where(p => p.IndicatorId == "N99101" && p.State == PanelState.Current).SumAsync(p => p.Count)
        );
        var former = await importing.Read(db =>
            db.Panels.Where(p => p.IndicatorId == "N99101" && p.State == PanelState.Former).SumAsync(p => p.Count)
        );
        Assert.InRange((double)current / former, 0.68, 0.70);
    }

    [Fact]
    public async Task What_is_thrown_away_leaves_no_trace_and_the_next_import_may_begin()
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Source.Shrink("N99101", 31);
        var held = await importing.Run(Importing.OfChosen);

        await importing.Steer(s => s.Discard(held.Id, default));

        Assert.Equal(before, await importing.Hash());
        Assert.False(await importing.Read(db => db.Panels.AnyAsync(p => p.State == PanelState.Staged)));
        Assert.True((await importing.Order(Importing.OfChosen)).Succeeded);
    }
}
