using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// Writes a letter to each member who has something unread that is to be told once a day, and notes on each notice which letter
/// tells of it, in one transaction: whenever a node dies, both are there or neither.
/// </summary>
public sealed class WriteDigests(KommunDb db, Outbox outbox, LetterReceivers receivers, TimeProvider clock)
{
    /// <summary>
    /// The daily job's, in the municipality that has been entered. Saves in the caller's transaction. Nobody gets two on one day
    /// in Stockholm, and what a letter has told already is told in no other.
    /// </summary>
    /// <param name="access">Of the program's own work.</param>
    /// <returns>How many letters were written; 0 where none are sent. Forbidden (403) for whoever does not administer.</returns>
    public async Task<Outcome<int>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        if (!outbox.IsOpen)
            return 0;
        var waiting = await db
            .MemberNotices.AsNoTracking()
            .Where(n => n.ReadAt == null && n.LetterId == null)
            .Select(n => new { n.AccountId, n.Kind })
            .Distinct()
            .ToListAsync(cancel);
        if (waiting.Count == 0)
            return 0;
        var kinds = waiting.ToLookup(w => w.AccountId, w => w.Kind);
        var written = await WrittenToday(cancel);
        var people = await receivers.Run(db.CurrentTenantId, [.. kinds.Select(k => k.Key)], cancel);
        var count = 0;
        foreach (var person in people.Where(p => !written.Contains(p.AccountId)))
        {
            var daily = kinds[person.AccountId]
                .Where(k => LetterRules.Of(k).PaceFor(person.Grants, person.Choices) == LetterPace.Daily)
                .ToList();
            if (daily.Count > 0 && await Write(person.AccountId, daily, access, cancel))
                count++;
        }
        await db.SaveChangesAsync(cancel);
        return count;
    }

    private async Task<HashSet<Guid>> WrittenToday(CancellationToken cancel)
    {
        var (tenant, since) = (db.CurrentTenantId, StockholmDay.Start(clock.Today()));
        return
        [
            .. (
                await db
                    .Letters.Where(l => l.TenantId == tenant && l.Kind == LetterKind.Digest && l.CreatedAt >= since)
                    .Select(l => l.AccountId)
                    .ToListAsync(cancel)
            ).OfType<Guid>(),
        ];
    }

    /// <summary>The notices are taken first: of two jobs at the same moment one finds none left.</summary>
    private async Task<bool> Write(
        Guid accountId,
        List<LetterKind> daily,
        CallerAccess access,
        CancellationToken cancel
    )
    {
        var letter = await outbox.Put(LetterKind.Digest, accountId, access, cancel);
        var taken = await db
            .MemberNotices.Where(n => n.AccountId == accountId && n.ReadAt == null && n.LetterId == null)
            .Where(n => daily.Contains(n.Kind))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.LetterId, letter), cancel);
        if (taken > 0)
            return true;
        foreach (var entry in db.ChangeTracker.Entries<Letter>().Where(e => e.Entity.Id == letter).ToList())
            entry.State = EntityState.Detached;
        return false;
    }
}
