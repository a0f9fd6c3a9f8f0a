using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Ends a visit in the municipality that has been entered; the visitor's next request there is a stranger's.</summary>
public sealed class EndSupport(KommunDb db, Trail trail, TimeProvider clock)
{
    /// <summary>An administrator ends somebody's visit. Saves in the caller's transaction; one that is over stays as it was.</summary>
    /// <returns>Forbidden (403) for whoever may not administer, and missing where the municipality has had no such visit.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else ended it at the same moment.</exception>
    public async Task<Outcome<SupportVisit>> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var here = db.CurrentTenantId;
        if (await db.SupportVisits.SingleOrDefaultAsync(v => v.TenantId == here && v.Id == id, cancel) is not { } visit)
            return Refusal.Missing("Stödbesöket");
        if (!visit.IsRunning(clock.GetUtcNow()))
            return visit;
        var visitor = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == visit.AccountId, cancel);
        await End(access, [visit], visitor.ShownName(), cancel);
        return visit;
    }

    /// <summary>The visitor leaves. Saves in the caller's transaction.</summary>
    /// <returns>What was ended, perhaps nothing. Forbidden (403) for whoever does not run the instance.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else ended it at the same moment.</exception>
    public async Task<Outcome<IReadOnlyList<SupportVisit>>> Leave(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Operate) is { } forbidden)
            return forbidden;
        var (here, now) = (db.CurrentTenantId, clock.GetUtcNow());
        var visits = await db
            .SupportVisits.Where(v => v.TenantId == here && v.AccountId == access.AccountId)
            .Where(v => v.EndedAt == null && v.EndsAt > now)
            .ToListAsync(cancel);
        if (visits.Count > 0)
            await End(access, visits, "", cancel);
        return visits;
    }

    /// <param name="visitor">Whose visit it was; empty where it was the own one.</param>
    private async Task End(CallerAccess access, List<SupportVisit> visits, string visitor, CancellationToken cancel)
    {
        foreach (var visit in visits)
            (visit.EndedAt, visit.EndedBy) = (clock.GetUtcNow(), access.Name);
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.SupportEnded, visitor, visits[0].AccountId));
    }
}
