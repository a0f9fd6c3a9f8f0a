using Kommunstyrning.Tenancy;
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

    /// <summary>
    /// The same for lines of several tenants, in the one transaction that is open: as each of them in turn, always in the same
    /// order, so that no two can wait for each other. Nothing else is asked in the transaction after that.
    /// </summary>
    public static async Task Across(KommunDb db, IEnumerable<TrailEntry> lines, CancellationToken cancel)
    {
        foreach (var ofOne in lines.GroupBy(l => l.TenantId).OrderBy(g => g.Key.Value, StringComparer.Ordinal).ToList())
        {
            var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == ofOne.Key, cancel);
            await TenantTransaction.Announce(db, tenant.Id, cancel);
            await using var beside = await Databases.Beside(db, tenant, cancel);
            beside.Unsealed.AddRange(ofOne);
            await Run(beside, cancel);
        }
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
