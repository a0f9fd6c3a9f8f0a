using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Who reports for which unit of the municipality that has been entered, by a role that is held there.</summary>
public sealed class ReportersQuery(KommunDb db, UsableAccounts usable)
{
    /// <returns>
    /// Accounts by unit, those that may be used; a unit that nobody has the role in is not there, and it is empty for whoever sees no
    /// working material. Those who may report everywhere are not counted: nobody waits for them.
    /// </returns>
    public async Task<ILookup<Guid, Guid>> Run(CallerAccess access, CancellationToken cancel)
    {
        var tenant = db.CurrentTenantId;
        var places = access.SeesDrafts
            ? await db
                .Memberships.AsNoTracking()
                .Where(m => m.TenantId == tenant)
                // as it is stored: of thousands who read, those few are fetched who hold such a role
                .Where(m => Words.Any(word => ((string)(object)m.Grants).Contains(word)))
                .ToListAsync(cancel)
            : [];
        var held = places
            .SelectMany(p => p.Grants.Where(IsReporting).Select(g => (UnitId: g.UnitId!.Value, p.AccountId)))
            .Distinct()
            .ToList();
        var ids = held.Select(h => h.AccountId).Distinct().ToList();
        var accounts = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var open = accounts.Where(usable.Includes).Select(a => a.Id).ToHashSet();
        return held.Where(h => open.Contains(h.AccountId)).ToLookup(h => h.UnitId, h => h.AccountId);
    }

    /// <summary>Of the roles that <see cref="IsReporting"/> looks for, as <see cref="Membership.Grants"/> keeps them.</summary>
    private static readonly string[] Words =
    [
        .. Roles.Table.Where(r => r.InUnit.HasFlag(Rights.Report)).Select(r => JsonColumn.Write(r.Role)),
    ];

    private static bool IsReporting(RoleGrant grant) =>
        grant.UnitId is not null && Roles.Of(grant.Role).InUnit.HasFlag(Rights.Report);
}
