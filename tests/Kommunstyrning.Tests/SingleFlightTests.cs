namespace Kommunstyrning.Tests;

[Trait("Database", "none")]
public sealed class SingleFlightTests
{
    private readonly SingleFlight<string> shared = new();
    private readonly TaskCompletionSource<string> end = new();
    private int begun;

    [Fact]
    public async Task It_is_done_once_for_all_who_wait()
    {
        var all = Enumerable.Range(0, 8).Select(_ => Ask()).ToList();

        end.SetResult("klart");

        Assert.All(await Task.WhenAll(all), answer => Assert.Equal("klart", answer));
        Assert.Equal("klart", await Ask());
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task Who_leaves_takes_nothing_from_the_others()
    {
        using var leaving = new CancellationTokenSource();
        var first = Ask(leaving.Token);
        var second = Ask(leaving.Token);
        var third = Ask();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        end.SetResult("klart");

        Assert.Equal(("klart", "klart"), (await first, await third));
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task Where_it_fails_it_fails_for_all_who_waited_and_the_next_tries_again()
    {
        var all = new[] { Ask(), Ask() };

        end.SetException(new TimeoutException());

        foreach (var one in all)
            await Assert.ThrowsAsync<TimeoutException>(() => one);
        Assert.Equal("igen", await shared.Get(_ => true, () => Task.FromResult("igen"), default));
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task What_is_not_good_enough_is_made_anew()
    {
        await shared.Get(_ => true, () => Task.FromResult("1"), default);

        Assert.Equal("1", await shared.Get(held => held == "1", () => Task.FromResult("2"), default));
        Assert.Equal("2", await shared.Get(held => held == "2", () => Task.FromResult("2"), default));
    }

    private Task<string> Ask(CancellationToken cancel = default) =>
        shared.Get(
            _ => true,
            () =>
            {
                begun++;
                return end.Task;
            },
            cancel
        );
}
