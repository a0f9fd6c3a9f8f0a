using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>When somebody was at their own page of a municipality before.</summary>
/// <param name="Since">When the visit before this one ended; null on the first visit, and for whoever has no place there.</param>
/// <param name="OpenedAt">As it is stored, for <see cref="NoteVisit"/>.</param>
/// <param name="IsDue">The visit has not been noted for a while.</param>
public sealed record LastVisit(DateTimeOffset? Since, DateTimeOffset? OpenedAt, bool IsDue);

/// <summary>
/// What "since you were last here" counts from, for each account and municipality. A visit lasts as long as the page is
/// opened again within an hour: reloading it, or going away and back, loses nothing that was told.
/// </summary>
public sealed class LastVisitQuery(KommunDb db, TimeProvider clock)
{
    /// <summary>Away for longer than this, and the visit is over.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <returns>For whoever has no place in the municipality that has been entered, a visit that is not noted.</returns>
    public async Task<LastVisit> Run(CallerAccess access, CancellationToken cancel)
    {
        var (tenant, account, now) = (db.CurrentTenantId, access.AccountId, clock.GetUtcNow());
        var place = await db
            .Memberships.Where(m => m.TenantId == tenant && m.AccountId == account)
            .Select(m => new { m.OpenedAt, m.LeftAt })
            .SingleOrDefaultAsync(cancel);
        if (place is null)
            return new LastVisit(null, null, IsDue: false);
        var isNew = now - place.OpenedAt >= Pause;
        return new LastVisit(
            isNew ? place.OpenedAt : place.LeftAt,
            place.OpenedAt,
            place.OpenedAt is null || now - place.OpenedAt >= Precision
        );
    }
}
