using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What is found of those who have a place in the municipality that has been entered: what they are called.</summary>
internal sealed class SearchedMembers(KommunDb db) : ISearchedPeople
{
    public async Task<IReadOnlyList<SearchedPerson>> Seen(CallerAccess access, CancellationToken cancel)
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
            .. rows.Select(r => new SearchedPerson(
                    r.Id,
                    r.DisplayName.Length > 0 ? r.DisplayName : r.Email ?? "",
                    r.Email ?? ""
                ))
                .OrderBy(p => p.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
        ];
    }
}
