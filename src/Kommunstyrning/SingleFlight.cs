namespace Kommunstyrning;

/// <summary>
/// Work that is done once for all who wait for it. Whoever began it brings it to its end even if nobody asks any more,
/// so that one who leaves takes nothing from the others; where it fails, it has failed for all who waited.
/// </summary>
public sealed class SingleFlight<T>
    where T : class
{
    private readonly Lock gate = new();
    private volatile T? held;
    private Task<T>? underWay;

    /// <param name="isFresh">Whether what is held, or what others are just making, is good enough.</param>
    /// <param name="work">Without a token: it must end by itself.</param>
    /// <param name="cancel">Ends the waiting for what somebody else makes, never the work.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended. The work goes on for the others.</exception>
    public async Task<T> Get(Func<T, bool> isFresh, Func<Task<T>> work, CancellationToken cancel)
    {
        while (true)
        {
            if (held is { } fresh && isFresh(fresh))
                return fresh;
            var mine = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            var current = Begin(isFresh, mine);
            if (current == mine.Task)
                return await Do(work, mine);
            await current.WaitAsync(cancel);
        }
    }

    /// <returns>
    /// What is under way: somebody else's, or from now on one's own. Nothing to wait for where what somebody else made since
    /// it was looked for is good enough.
    /// </returns>
    private Task Begin(Func<T, bool> isFresh, TaskCompletionSource<T> mine)
    {
        lock (gate)
            return held is { } fresh && isFresh(fresh) ? Task.CompletedTask : underWay ??= mine.Task;
    }

    private async Task<T> Do(Func<Task<T>> work, TaskCompletionSource<T> mine)
    {
        try
        {
            var made = await work();
            lock (gate)
                (held, underWay) = (made, null);
            mine.SetResult(made);
        }
        catch (Exception exception)
        {
            lock (gate)
                underWay = null;
            mine.SetException(exception);
        }
        return await mine.Task;
    }
}
