namespace Kommunstyrning.Web.Shell.Events;

/// <summary>
/// What is known on this node of one topic, for all who follow it: it is asked of the database by whoever comes first after the
/// interval, and drawn once for each change. Nobody asks when nobody follows.
/// </summary>
internal sealed class EventWatch(TimeProvider clock)
{
    private readonly SingleFlight<Looked> marks = new();
    private readonly SingleFlight<Drawn> drawings = new();

    /// <summary>How many follow it; counted by <see cref="EventStreams"/> under its own lock.</summary>
    public int Followers { get; set; }

    /// <param name="ask">Without a token: it must end by itself.</param>
    /// <returns>The mark as it was less than an interval ago; null where the thing is gone.</returns>
    public async Task<string?> Mark(Func<Task<string?>> ask, CancellationToken cancel)
    {
        var looked = await marks.Get(
            l => clock.GetElapsedTime(l.At) < EventTimes.Fresh,
            async () => new Looked(await ask(), clock.GetTimestamp()),
            cancel
        );
        return looked.Mark;
    }

    /// <summary>What is drawn may be newer than its mark, never older: then the same comes once more.</summary>
    public async Task<string> Draw(string mark, Func<Task<string>> draw, CancellationToken cancel)
    {
        var drawn = await drawings.Get(
            d => string.Equals(d.Mark, mark, StringComparison.Ordinal),
            async () => new Drawn(mark, await draw()),
            cancel
        );
        return drawn.Markup;
    }

    /// <param name="At">By the clock's own timestamps.</param>
    private sealed record Looked(string? Mark, long At);

    private sealed record Drawn(string Mark, string Markup);
}

/// <summary>How often, and how long.</summary>
internal static class EventTimes
{
    /// <summary>How often it is looked whether something has changed: a topic is asked about once in this time on each node.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A little less, so that streams which tick at the same pace share one look.</summary>
    public static readonly TimeSpan Fresh = Interval * 0.75;

    /// <summary>Between two signs of life. Proxies close what is silent for a minute; a session that has ended is noticed as soon.</summary>
    public static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    /// <summary>Then the browser comes again by itself, and is asked who it is from the beginning.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>How long a browser waits before it comes again, so that not all do so at once when a node has stopped.</summary>
    public static TimeSpan Again() => TimeSpan.FromMilliseconds(Random.Shared.Next(2_000, 6_000));
}
