namespace Kommunstyrning.Tests;

[Trait("Database", "none")]
public sealed class TurnsTests
{
    private readonly Turns turns = new();
    private readonly TaskCompletionSource[] ends = [new(), new()];
    private int begun;

    [Fact]
    public async Task Who_asks_during_a_turn_waits_for_the_next_one_that_is_made_once_for_all()
    {
        var one = turns.Next(Work, default);
        var others = Enumerable.Range(0, 8).Select(_ => turns.Next(Work, default)).ToList();

        ends[0].SetResult();
        await one;
        Assert.All(others, other => Assert.False(other.IsCompleted));
        ends[1].SetResult();
        await Task.WhenAll(others);

        Assert.Equal(2, begun);
    }

    [Fact]
    public async Task Who_is_content_with_any_turn_takes_the_one_under_way_or_a_former()
    {
        var one = turns.Next(Work, default);
        var other = turns.Any(Work, default);

        ends[0].SetResult();
        await Task.WhenAll(one, other);
        await turns.Any(Work, default);

        Assert.Equal(1, begun);
    }

    private Task Work() => ends[begun++].Task;
}
