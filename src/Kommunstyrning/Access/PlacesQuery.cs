using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A municipality in which somebody has a place.</summary>
/// <param name="Letters">What has been chosen there; the rest comes as <see cref="LetterRules"/> says.</param>
public sealed record Place(
    Tenant Tenant,
    IReadOnlyList<RoleGrant> Grants,
    IReadOnlyDictionary<LetterGroup, LetterPace> Letters
);

/// <summary>
/// Where the one who asks belongs, as far as the sign-in reaches: one by password reaches them all, one through a municipality's
/// identity provider that municipality. In the order of a Swedish list of names.
/// </summary>
public sealed class PlacesQuery(KommunDb db)
{
    public async Task<IReadOnlyList<Place>> Run(CallerAccess access, CancellationToken cancel)
    {
        var through = access.Through;
        var rows = await (
            from membership in db.Memberships.AsNoTracking()
            join tenant in db.Tenants.AsNoTracking() on membership.TenantId equals tenant.Id
            where membership.AccountId == access.AccountId && (through == null || membership.TenantId == through)
            select new
            {
                tenant,
                membership.Grants,
                membership.Letters,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => r.tenant.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))
                .Select(r => new Place(r.tenant, [.. r.Grants.OrderBy(g => g.Role)], r.Letters)),
        ];
    }
}
