using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Colleagues to choose among, where they are so few that somebody can.</summary>
public sealed class ColleaguesQuery(KommunDb db, UsableAccounts usable)
{
    /// <summary>More than these are not listed.</summary>
    public const int Most = 200;

    /// <returns>
    /// In the order of a Swedish list of names, without whoever asks; empty for whoever sees no drafts; null where they are too
    /// many, and <see cref="ColleagueQuery.ByAddress"/> is the way.
    /// </returns>
    public async Task<IReadOnlyList<Colleague>?> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return [];
        var here = db.CurrentTenantId;
        var people = await (
            from account in db.Accounts.AsNoTracking()
            join membership in db.Memberships.AsNoTracking() on account.Id equals membership.AccountId
            where membership.TenantId == here && account.Id != access.AccountId
            orderby account.Id
            select new { account, membership.Grants }
        )
            .Take(Most + 1)
            .ToListAsync(cancel);
        if (people.Count > Most)
            return null;
        return
        [
            .. people
                .Where(p => usable.Includes(p.account) && Roles.AmountOf(p.Grants).Everywhere.HasFlag(Rights.SeeDrafts))
                .Select(p => new Colleague(
                    p.account.Id,
                    p.account.DisplayName.Length > 0 ? p.account.DisplayName : p.account.Email ?? ""
                ))
                .OrderBy(c => c.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
        ];
    }
}
