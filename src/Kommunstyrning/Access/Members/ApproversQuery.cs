using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Who edits in some units of the municipality that has been entered, or in the whole of it.</summary>
public sealed class ApproversQuery(KommunDb db)
{
    /// <param name="unitIds">A unit and those above it.</param>
    /// <returns>Accounts; empty for whoever sees no working material.</returns>
    public async Task<IReadOnlyList<Guid>> Run(
        CallerAccess access,
        IReadOnlyCollection<Guid> unitIds,
        CancellationToken cancel
    )
    {
        if (!access.SeesDrafts)
            return [];
        var tenant = db.CurrentTenantId;
        var places = await db.Memberships.AsNoTracking().Where(m => m.TenantId == tenant).ToListAsync(cancel);
        return [.. places.Where(p => Edits(p, unitIds)).Select(p => p.AccountId)];
    }

    private static bool Edits(Membership place, IReadOnlyCollection<Guid> unitIds)
    {
        var (everywhere, inUnits) = Roles.AmountOf(place.Grants);
        return everywhere.HasFlag(Rights.Edit)
            || inUnits.Any(u => unitIds.Contains(u.Key) && u.Value.HasFlag(Rights.Edit));
    }
}
