using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>What is wrong at a place in the chain.</summary>
public enum TrailFault
{
    /// <summary>The line does not have the hash of what stands in it: it has been altered.</summary>
    Altered,

    /// <summary>Lines are missing before it.</summary>
    Missing,

    /// <summary>It does not follow on the line before it: one has been put in, moved or exchanged.</summary>
    Unchained,

    /// <summary>The chain ends elsewhere than the head says: the last lines have been cut away, or some put after them.</summary>
    End,
}

/// <param name="Number">Of the line; of the last one that there should be, where the end is wrong.</param>
public sealed record FaultyLine(long Number, TrailFault Fault);

/// <summary>A trail that has been gone through from end to end.</summary>
/// <param name="Count">Lines that there are.</param>
/// <param name="Number">Of the head.</param>
/// <param name="Hash">Of the head: kept elsewhere, it shows later that nothing before it has been written anew.</param>
/// <param name="Faults">In the order of the chain, the first hundred of them.</param>
public sealed record VerifiedTrail(long Count, long Number, string Hash, IReadOnlyList<FaultyLine> Faults)
{
    public bool IsIntact => Faults.Count == 0;
}

/// <summary>Goes through the chain of the municipality that has been entered, within the caller's transaction.</summary>
public sealed class VerifyTrail(KommunDb db)
{
    private const int MostFaults = 100;

    public async Task<VerifiedTrail> Run(CancellationToken cancel)
    {
        var head = await db.TrailHeads.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new TrailHead();
        var (count, number, hash) = (0L, 0L, TrailHash.Beginning);
        var faults = new List<FaultyLine>();
        await foreach (
            var line in db
                .TrailEntries.AsNoTracking()
                .OrderBy(e => e.Number)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            if (line.Number != number + 1)
                faults.Add(new FaultyLine(line.Number, TrailFault.Missing));
            else if (!string.Equals(line.PreviousHash, hash, StringComparison.Ordinal))
                faults.Add(new FaultyLine(line.Number, TrailFault.Unchained));
            if (!string.Equals(TrailHash.Of(line), line.Hash, StringComparison.Ordinal))
                faults.Add(new FaultyLine(line.Number, TrailFault.Altered));
            (count, number, hash) = (count + 1, line.Number, line.Hash);
        }
        if (head.Number != number || !string.Equals(head.Hash, hash, StringComparison.Ordinal))
            faults.Add(new FaultyLine(head.Number, TrailFault.End));
        return new VerifiedTrail(count, head.Number, head.Hash, [.. faults.Take(MostFaults)]);
    }

    /// <summary>Whether a line that was noted elsewhere still stands as it did.</summary>
    public Task<bool> Holds(long number, string hash, CancellationToken cancel) =>
        db.TrailEntries.AnyAsync(e => e.Number == number && e.Hash == hash, cancel);
}
