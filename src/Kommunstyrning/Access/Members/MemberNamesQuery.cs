using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Somebody with a place in the municipality.</summary>
/// <param name="Name">The address where there is no name.</param>
/// <param name="Email">May be empty.</param>
public sealed record MemberName(Guid AccountId, string Name, string Email);

/// <summary>What those are called who have a place in the municipality that has been entered, and nothing else of them.</summary>
public sealed class MemberNamesQuery(KommunDb db)
{
    /// <returns>In the order of a Swedish list of names; empty, and nothing asked, for whoever may not administer.</returns>
    public async Task<IReadOnlyList<MemberName>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.MayAdminister)
            return [];
        var here = db.CurrentTenantId;
        var rows = await (
            from membership in db.Memberships.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on membership.AccountId equals account.Id
            where membership.TenantId == here
            select new
            {
                account.Id,
                account.DisplayName,
                account.Email,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new MemberName(
                    r.Id,
                    r.DisplayName.Length > 0 ? r.DisplayName : r.Email ?? "",
                    r.Email ?? ""
                ))
                .OrderBy(m => m.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
        ];
    }
}
