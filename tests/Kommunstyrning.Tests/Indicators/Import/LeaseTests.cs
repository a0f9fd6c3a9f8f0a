using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

public sealed class LeaseTests
{
    [Fact]
    public async Task Only_one_of_two_nodes_works()
    {
        await using var importing = await Importing.Start();
        await importing.Order(Importing.OfChosen);
        using var gate = new Gate(at: 3);
        using var program = new CancellationTokenSource();
        var first = importing.CarryOut(importing.Node(gate: gate), program.Token);
        await gate.Reached;

        var second = await importing.CarryOut(importing.Node());
        await program.CancelAsync();

        Assert.Null(second);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task A_node_that_was_silent_too_long_writes_nothing_when_it_wakes()
    {
        await using var importing = await Importing.Start();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, default);
        await importing.Order(Importing.OfChosen);
        using var gate = new Gate(at: 3);
        // a lease that is over when it is taken, and no sign of life: a node that sleeps
        var sleeper = importing.Node(
            new LeaseTerms { Length = TimeSpan.Zero, SignEvery = TimeSpan.FromHours(1) },
            gate
        );
        var asleep = importing.CarryOut(sleeper);
        await gate.Reached;
        var other = (await importing.CarryOut(importing.Node()))!;
        var hash = await importing.Hash();
        var token = await importing.Read(db => db.ImportLeases.Select(l => l.Token).SingleAsync());

        gate.Open();
        var woken = await asleep;

        Assert.Equal(ImportState.Done, other.State);
        Assert.Null(woken);
        Assert.Equal(hash, await importing.Hash());
        Assert.Equal(token, await importing.Read(db => db.ImportLeases.Select(l => l.Token).SingleAsync()));
        Assert.False(await importing.Read(db => db.Panels.AnyAsync(p => p.State == PanelState.Staged)));
    }

    [Fact]
    public async Task A_dead_process_of_this_machine_is_followed_at_once()
    {
        await using var importing = await Importing.Start();
        await importing.Order(Importing.OfChosen);
        using var gate = new Gate(at: 3);
        using var program = new CancellationTokenSource();
        var first = importing.CarryOut(importing.Node(gate: gate), program.Token);
        await gate.Reached;
        var machine = (await importing.Read(db => db.ImportLeases.Select(l => l.Holder).SingleAsync())).Split(' ')[0];
        await program.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await importing.Read(db =>
            db.ImportLeases.ExecuteUpdateAsync(set =>
                set.SetProperty(l => l.Holder, $"{machine} 2147483646 20260101000000")
                    .SetProperty(l => l.ExpiresAt, DateTimeOffset.MaxValue.AddDays(-1))
            )
        );

        var run = await importing.CarryOut();

        Assert.Equal(ImportState.Done, run!.State);
    }

    [Fact]
    public async Task A_living_process_of_another_machine_is_waited_for()
    {
        await using var importing = await Importing.Start();
        await importing.Order(Importing.OfChosen);
        await importing.Read(db =>
            db.ImportLeases.ExecuteUpdateAsync(set =>
                set.SetProperty(l => l.Holder, "elsewhere 1 20260101000000")
                    .SetProperty(l => l.ExpiresAt, DateTimeOffset.MaxValue.AddDays(-1))
            )
        );

        Assert.Null(await importing.CarryOut());
    }
}
