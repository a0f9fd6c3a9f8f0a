using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Notes that somebody is at their own page, so that the next visit can tell what has changed since.</summary>
public sealed class NoteVisit(KommunDb db, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction. Of two who open the page at once, one is noted.</summary>
    /// <param name="visit">As <see cref="LastVisitQuery"/> read it.</param>
    /// <returns>Whether it was noted.</returns>
    public async Task<Outcome<bool>> Run(CallerAccess access, LastVisit visit, CancellationToken cancel)
    {
        var (tenant, account, now) = (db.CurrentTenantId, access.AccountId, clock.GetUtcNow());
        var (before, since) = (visit.OpenedAt, visit.Since);
        return await db
                .Memberships.Where(m => m.TenantId == tenant && m.AccountId == account && m.OpenedAt == before)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.OpenedAt, now).SetProperty(m => m.LeftAt, since),
                    cancel
                ) == 1;
    }
}
