using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;

namespace Kommunstyrning.Access;

/// <summary>How often clients may ask for tokens, and be wrong. Bound from Clients__RequestsPerMinute, __FailuresPerClient, __FailuresPerNetwork.</summary>
public sealed class ClientLimits
{
    /// <summary>Of one client in one minute, right ones and wrong ones; a token lasts for half an hour.</summary>
    public int RequestsPerMinute { get; set; } = 60;

    /// <summary>Refused ones of one client from one network in a quarter of an hour: others elsewhere cannot use them up.</summary>
    public int FailuresPerClient { get; set; } = 10;

    /// <summary>Refused ones from one network in a quarter of an hour, whichever clients they name.</summary>
    public int FailuresPerNetwork { get; set; } = 100;

    /// <returns>A Swedish sentence when they are no limits.</returns>
    public string? WhyUnusable() =>
        RequestsPerMinute > 0 && FailuresPerClient > 0 && FailuresPerNetwork > 0
            ? null
            : "Clients__RequestsPerMinute, Clients__FailuresPerClient och Clients__FailuresPerNetwork ska vara större än noll.";
}

/// <summary>
/// Counts requests of clients before anything is looked at, in the database that all nodes share. A refused one stays counted
/// among the failures, one that was answered is taken back.
/// </summary>
public sealed class ClientThrottle(KommunDb db, ClientLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan OfRequests = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan OfFailures = TimeSpan.FromMinutes(15);

    /// <param name="client">As it calls itself; may be anything.</param>
    /// <param name="network">See <see cref="ClientNetwork"/>.</param>
    public async Task<CountedTry> Count(string client, string network, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        (string Key, TimeSpan Window, int Most, TryLimit Limit)[] counted =
        [
            (Key("client-failures", network), OfFailures, limits.FailuresPerNetwork, TryLimit.Network),
            (Key("client-failure", $"{client} {network}"), OfFailures, limits.FailuresPerClient, TryLimit.Account),
            (Key("client-requests", $"{client} {network}"), OfRequests, limits.RequestsPerMinute, TryLimit.Account),
        ];
        var failures = new List<(string, Counted)>();
        foreach (var (key, window, most, limit) in counted)
        {
            var count = await db.CountUp(key, window, now, cancel);
            if (count.Count > most)
            {
                // a client that is right and only in a hurry does not become one that is wrong
                if (window == OfRequests)
                    await TakeBack(new CountedTry(limit, TimeSpan.Zero) { Counters = failures });
                return new CountedTry(limit, DateTimeOffset.FromUnixTimeMilliseconds(count.EndsAt) - now);
            }
            if (window == OfFailures)
                failures.Add((key, count));
        }
        return new CountedTry(TryLimit.None, TimeSpan.Zero) { Counters = failures };
    }

    /// <summary>The client was right. Goes on when it has left: the count is of what happened.</summary>
    public async Task TakeBack(CountedTry counted)
    {
        foreach (var (key, count) in counted.Counters)
            await db.CountDown(key, count, CancellationToken.None);
    }

    private static string Key(string kind, string of) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)))[..48]}";
}
