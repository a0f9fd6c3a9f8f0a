using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell.Events;

/// <summary>
/// Rows of events (server-sent events) by which an open page learns what has changed: all that are open on this node, how many
/// there may be, and what those who follow the same thing share. A page that uses it has an endpoint with
/// <see cref="StreamRoutes.StreamsEvents"/>, an element with data-live and parts with data-part, and the script live.js.
/// </summary>
public sealed class EventStreams(EventLimits limits, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private const string MediaType = "text/event-stream";

    private readonly Lock gate = new();
    private readonly Dictionary<EventTopic, EventWatch> watches = [];
    private readonly Dictionary<string, int> bySource = new(StringComparer.Ordinal);
    private int open;

    /// <summary>How many are open on this node.</summary>
    public int Open
    {
        get
        {
            lock (gate)
                return open;
        }
    }

    /// <summary>Whether events are asked for. A browser that reads the address as a page gets the part as it is now.</summary>
    public static bool IsAskedFor(HttpContext http) =>
        http.Features.Get<HeadersOnly>() is null
        && http.Request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The row of events, or why there is none: 429 where the reader has too many, 503 where the node has or stops.</summary>
    public IResult Answer(HttpContext http, LivePart part)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Refused(http, EventLimits.Stopping);
        var (source, most) = SourceOf(http);
        if (Enter(part.Topic, source, most, out var watch) is { } refusal)
            return Refused(http, refusal);
        http.Response.RegisterForDispose(new Seat(this, part.Topic, source));
        // nginx holds an answer back until it has a block of it
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Run(http, new EventStream(part, watch!, ct => Who(http, ct), clock)));
    }

    private async IAsyncEnumerable<SseItem<string>> Run(
        HttpContext http,
        EventStream stream,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            cancel,
            http.RequestAborted,
            lifetime.ApplicationStopping
        );
        while (await stream.Next(ends.Token) is { } item)
            yield return item;
    }

    /// <summary>A municipality that has been paused meanwhile takes nobody in.</summary>
    private static async Task<CallerAccess?> Who(HttpContext http, CancellationToken cancel) =>
        await TenantResolutionMiddleware.IsOpen(http, cancel) ? await http.AccessNow(cancel) : null;

    private (string Source, int Most) SourceOf(HttpContext http) =>
        http.Access().AccountId is { } account
            ? ($"account {account}", limits.PerPerson)
            : ($"network {http.Network()}", limits.PerNetwork);

    private Problem? Enter(EventTopic topic, string source, int most, out EventWatch? watch)
    {
        lock (gate)
        {
            watch = null;
            var held = bySource.GetValueOrDefault(source);
            if (held >= most)
                return EventLimits.TooMany;
            if (open >= limits.PerNode)
                return EventLimits.Full;
            bySource[source] = held + 1;
            open++;
            if (!watches.TryGetValue(topic, out watch))
                watches[topic] = watch = new EventWatch(clock);
            watch.Followers++;
            return null;
        }
    }

    private void Leave(EventTopic topic, string source)
    {
        lock (gate)
        {
            open--;
            if (--bySource[source] == 0)
                bySource.Remove(source);
            if (--watches[topic].Followers == 0)
                watches.Remove(topic);
        }
    }

    private static IResult Refused(HttpContext http, Problem problem)
    {
        http.Response.Headers[HeaderNames.RetryAfter] = "30";
        return problem.AsPage(http);
    }

    /// <summary>A place among those that are open, until the request ends.</summary>
    private sealed class Seat(EventStreams streams, EventTopic topic, string source) : IDisposable
    {
        public void Dispose() => streams.Leave(topic, source);
    }
}
