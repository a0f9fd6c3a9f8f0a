using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;

namespace Kommunstyrning.Access;

/// <summary>Whose guesses are counted.</summary>
public enum TryLimit
{
    None,
    Account,
    Network,
}

/// <summary>A try that was counted.</summary>
/// <param name="Exceeded">The limit that it went beyond; None when it may go on.</param>
/// <param name="Wait">How long until it may be tried again.</param>
public sealed record CountedTry(TryLimit Exceeded, TimeSpan Wait)
{
    internal IReadOnlyList<(string Key, Counted Counted)> Counters { get; init; } = [];
}

/// <summary>
/// Counts tries before anything is hashed, in the database that all nodes share. A wrong one stays counted, a right one is
/// taken back. What is counted is the address as written, so that an account that does not exist answers like one that does.
/// </summary>
public sealed class SignInThrottle(KommunDb db, SignInLimits limits, TimeProvider clock)
{
    /// <summary>A try that goes beyond a limit has nothing to take back, and must not be looked at.</summary>
    /// <param name="subject">What is guessed at: a folded e-mail address, or the account of a password link.</param>
    /// <param name="network">See <see cref="ClientNetwork"/>.</param>
    /// <param name="device">
    /// A device that has signed in with the account before. It has tries of its own, which nobody else can use up.
    /// </param>
    public async Task<CountedTry> Count(string subject, string network, string? device, CancellationToken cancel)
    {
        if (device is not null)
            return await Count([(Key("device", $"{subject} {device}"), TryLimit.Account)], cancel);
        return await Count(
            [(Key("network", network), TryLimit.Network), (Key("account", subject), TryLimit.Account)],
            cancel
        );
    }

    /// <summary>The try was no wrong guess. Goes on when the reader has left: the count is of what happened.</summary>
    public async Task TakeBack(CountedTry counted)
    {
        foreach (var (key, count) in counted.Counters)
            await db.CountDown(key, count, CancellationToken.None);
    }

    private async Task<CountedTry> Count((string Key, TryLimit Limit)[] keys, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var counters = new List<(string, Counted)>();
        foreach (var (key, limit) in keys)
        {
            var counted = await db.CountUp(key, limits.Window, now, cancel);
            counters.Add((key, counted));
            if (counted.Count > Most(limit))
                return new CountedTry(limit, DateTimeOffset.FromUnixTimeMilliseconds(counted.EndsAt) - now);
        }
        return new CountedTry(TryLimit.None, TimeSpan.Zero) { Counters = counters };
    }

    private int Most(TryLimit limit) =>
        limit switch
        {
            TryLimit.None => int.MaxValue,
            TryLimit.Account => limits.TriesPerAccount,
            TryLimit.Network => limits.TriesPerNetwork,
        };

    /// <summary>Hashed: neither addresses of people nor of networks lie in the table.</summary>
    private static string Key(string kind, string of) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)))}";
}
