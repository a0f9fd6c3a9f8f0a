using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// Writes the lines of a transaction, numbered and chained. Whoever writes holds the head until the commit; it is the last
/// thing that a transaction asks for, so that nobody who holds it waits for anybody.
/// </summary>
internal static class TrailSeal
{
    /// <summary>What is tracked and was not saved stays unsaved, as it would have without any line.</summary>
    /// <exception cref="DbUpdateException">Somebody else wrote the municipality's first line at the same moment.</exception>
    public static async Task Run(KommunDb db, CancellationToken cancel)
    {
        if (db.Unsealed.Count == 0)
            return;
        db.ChangeTracker.Clear();
        var head = await Hold(db, cancel);
        foreach (var line in db.Unsealed)
        {
            line.TenantId = db.CurrentTenantId;
            line.Number = head.Number + 1;
            line.PreviousHash = head.Hash;
            line.Hash = TrailHash.Of(line);
            (head.Number, head.Hash) = (line.Number, line.Hash);
        }
        db.AddRange(db.Unsealed);
        await db.SaveChangesAsync(cancel);
        db.Unsealed.Clear();
    }

    /// <summary>An update that changes nothing locks the row on each engine.</summary>
    private static async Task<TrailHead> Hold(KommunDb db, CancellationToken cancel)
    {
        var held = await db.TrailHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Number, h => h.Number), cancel);
        if (held > 0)
            return await db.TrailHeads.SingleAsync(cancel);
        var first = new TrailHead();
        db.Add(first);
        await db.SaveChangesAsync(cancel);
        return first;
    }
}
