using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What was decided last of each round, the latest decision first. Everyone may read it.</summary>
public sealed class NewestEditions(KommunDb db, EditionCopies copies, CurrentTenant tenant)
{
    /// <summary>Rounds that are looked through: an element that none of them is about has been left out for years.</summary>
    private const int Rounds = 4;

    private IReadOnlyList<Guid>? ids;

    /// <summary>Asked once for each request: a page tells several things out of them.</summary>
    internal async Task<IReadOnlyList<Guid>> Ids(CancellationToken cancel)
    {
        var rounds = db.Rounds;
        return ids ??= await db
            .RoundEditions.AsNoTracking()
            .Where(e => rounds.Any(r => r.Id == e.RoundId && r.Edition == e.Number))
            .OrderByDescending(e => e.DecidedOn)
            .ThenByDescending(e => e.LockedAt)
            .Select(e => e.Id)
            .Take(Rounds)
            .ToListAsync(cancel);
    }

    /// <summary>Out of memory where it has been read before.</summary>
    internal async Task<RoundFulfilment> Read(Guid id, CancellationToken cancel) =>
        copies.Find(tenant.Id, id)
        ?? copies.Keep(
            tenant.Id,
            id,
            await db.RoundEditions.Where(e => e.Id == id).Select(e => e.Document).SingleAsync(cancel)
        );
}
