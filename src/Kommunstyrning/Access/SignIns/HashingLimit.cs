using System.Threading.RateLimiting;

namespace Kommunstyrning.Access;

/// <summary>
/// Half of the processors may hash passwords at a time, and a bounded number of people wait for their turn, so that a
/// flood of tries leaves the other half to those who read.
/// </summary>
public sealed class HashingLimit : IDisposable
{
    private const int QueuePerPermit = 32;

    private static readonly int Permits = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly ConcurrencyLimiter limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = Permits,
            QueueLimit = Permits * QueuePerPermit,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <returns>The turn, which disposing gives to the next; null when too many wait already.</returns>
    public async Task<IDisposable?> Enter(CancellationToken cancel)
    {
        var lease = await limiter.AcquireAsync(permitCount: 1, cancel);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return null;
    }

    /// <summary>Whoever still waits gets no turn.</summary>
    public void Dispose() => limiter.Dispose();
}
