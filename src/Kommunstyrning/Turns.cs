namespace Kommunstyrning;

/// <summary>
/// Work that catches up with what has happened: whoever asks while a turn is under way waits for the next one, which is made
/// once for all who wait for it.
/// </summary>
public sealed class Turns
{
    private readonly SingleFlight<Turn> turns = new();
    private long asked;

    /// <summary>Ends when a turn has ended that began after this was called.</summary>
    /// <param name="work">Without a token: it must end by itself.</param>
    /// <param name="cancel">Ends the waiting for somebody else's turn, never the work.</param>
    public Task Next(Func<Task> work, CancellationToken cancel)
    {
        var mine = Interlocked.Increment(ref asked);
        return turns.Get(turn => turn.Asked >= mine, () => Do(work), cancel);
    }

    /// <summary>Ends when any turn has ended, be it before this was called.</summary>
    /// <inheritdoc cref="Next"/>
    public Task Any(Func<Task> work, CancellationToken cancel) => turns.Get(_ => true, () => Do(work), cancel);

    private async Task<Turn> Do(Func<Task> work)
    {
        var turn = new Turn(Interlocked.Read(ref asked));
        await work();
        return turn;
    }

    /// <param name="Asked">How many had asked when it began.</param>
    private sealed record Turn(long Asked);
}
