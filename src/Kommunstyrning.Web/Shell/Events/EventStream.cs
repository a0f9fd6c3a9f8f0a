using System.Net.ServerSentEvents;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell.Events;

/// <summary>
/// One reader's row of events: the whole part at once, again each time that it has changed, and a pulse in between. Nothing is
/// kept for it but the mark of what was sent last.
/// </summary>
/// <param name="who">Who asks at this moment; null where the session has ended or the municipality takes nobody in.</param>
internal sealed class EventStream(
    LivePart part,
    EventWatch watch,
    Func<CancellationToken, Task<CallerAccess?>> who,
    TimeProvider clock
)
{
    /// <summary>The whole part, with its mark as id.</summary>
    public const string Whole = "lage";

    /// <summary>Nothing has changed.</summary>
    public const string Pulse = "puls";

    private readonly long began = clock.GetTimestamp();
    private string? sent;
    private long sentAt;

    /// <param name="ends">The reader has gone, or the program stops.</param>
    /// <returns>
    /// What is to be sent next, when it is; null when the row ends: the thing is gone, may not be followed any more, or has been
    /// for as long as it may, the database is away, or <paramref name="ends"/>.
    /// </returns>
    public async Task<SseItem<string>?> Next(CancellationToken ends)
    {
        try
        {
            if (sent is not null)
                await Task.Delay(EventTimes.Interval, clock, ends);
            while (clock.GetElapsedTime(began) < EventTimes.Longest)
            {
                if (await watch.Mark(part.Mark, ends) is not { } mark)
                    return null;
                var isNews = !string.Equals(mark, sent, StringComparison.Ordinal);
                if (isNews || clock.GetElapsedTime(sentAt) >= EventTimes.Pulse)
                    return await who(ends) is { } access && part.IsFor(access) ? await Item(isNews, mark, ends) : null;
                await Task.Delay(EventTimes.Interval, clock, ends);
            }
            return null;
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception outage) when (DatabaseOutage.Holds(outage) || DatabaseOutage.IsOfDatabase(outage))
        {
            return null;
        }
    }

    private async Task<SseItem<string>> Item(bool isNews, string mark, CancellationToken ends)
    {
        var item = isNews
            ? new SseItem<string>(await watch.Draw(mark, part.Draw, ends), Whole)
            {
                EventId = mark,
                ReconnectionInterval = sent is null ? EventTimes.Again() : null,
            }
            : new SseItem<string>("", Pulse);
        (sent, sentAt) = (mark, clock.GetTimestamp());
        return item;
    }
}
