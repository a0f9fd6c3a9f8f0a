using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

public sealed class ResumingTests
{
    [Fact]
    public async Task A_run_that_is_stopped_by_a_person_goes_on_where_it_was()
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, default);
        await importing.Order(Importing.OfChosen);
        using var gate = new Gate(at: 5);
        var node = importing.Node(new LeaseTerms { SignEvery = TimeSpan.FromMilliseconds(50) }, gate);

        var work = importing.CarryOut(node);
        await gate.Reached;
        var id = await importing.Read(db => db.ImportRuns.OrderBy(r => r.StartedAt).Select(r => r.Id).LastAsync());
        await importing.Steer(s => s.Stop(id, default));
        var stopped = (await work)!;
        var meanwhile = await importing.Hash();
        await importing.Steer(s => s.Resume(id, default));
        var run = (await importing.CarryOut())!;

        Assert.Equal((ImportState.Stopped, ImportState.Done), (stopped.State, run.State));
        Assert.Equal(before, meanwhile);
        Assert.Equal(1, await importing.Value("N99101", "2581", 2019));
    }

    [Fact]
    public async Task The_same_order_after_a_failure_goes_on_with_the_same_run()
    {
        await using var importing = await Importing.Start();
        importing.Server.Break("html@5");
        var failed = await importing.Run(Importing.OfChosen);

        var run = await importing.Run(Importing.OfChosen);

        Assert.Equal((ImportState.Failed, failed.Id, ImportState.Done), (failed.State, run.Id, run.State));
    }
}
