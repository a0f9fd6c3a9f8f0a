using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Who has a place in the municipality that has been entered. One question, however many they are.</summary>
public sealed class MembersQuery(KommunDb db)
{
    /// <returns>In the order of a Swedish list of names; empty for whoever may not administer.</returns>
    public async Task<IReadOnlyList<Member>> Run(CallerAccess access, CancellationToken cancel) =>
        access.MayAdminister
            ?
            [
                .. (await Read(accountId: null, cancel)).OrderBy(
                    m => m.Name,
                    StringComparer.Create(Text.Swedish, ignoreCase: true)
                ),
            ]
            : [];

    /// <returns>Null for whoever may not administer, and where the account has no place here.</returns>
    public async Task<Member?> One(CallerAccess access, Guid accountId, CancellationToken cancel) =>
        access.MayAdminister ? (await Read(accountId, cancel)).SingleOrDefault() : null;

    private async Task<List<Member>> Read(Guid? accountId, CancellationToken cancel)
    {
        var (here, memberships, sessions) = (db.CurrentTenantId, db.Memberships, db.Sessions);
        var links =
            from link in db.IdentityLinks
            join provider in db.IdentityProviders on link.Issuer equals provider.Issuer
            select link;
        var rows = await (
            from membership in db.Memberships.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on membership.AccountId equals account.Id
            where membership.TenantId == here && (accountId == null || account.Id == accountId)
            select new
            {
                account.Id,
                account.DisplayName,
                account.Email,
                account.IsClosed,
                HasPassword = account.PasswordHash != null,
                membership.Grants,
                membership.Revision,
                membership.JoinedAt,
                IsLinked = links.Any(l => l.AccountId == account.Id),
                ByGroup = links.Where(l => l.AccountId == account.Id).Select(l => l.ByGroup).FirstOrDefault(),
                SeenAt = sessions.Where(s => s.AccountId == account.Id).Max(s => (DateTimeOffset?)s.SeenAt),
                IsElsewhereToo = account.IsOperator
                    || account.IsIndicatorAnalyst
                    || memberships.Any(m => m.AccountId == account.Id && m.TenantId != here),
            }
        ).ToListAsync(cancel);
        return rows.ConvertAll(r => new Member(
            r.Id,
            r.DisplayName.Length > 0 ? r.DisplayName : r.Email ?? "",
            r.Email ?? "",
            [.. r.Grants.OrderBy(g => g.Role)],
            r.Revision,
            r.IsClosed ? MemberState.Closed
                : r.HasPassword || r.IsLinked ? MemberState.Active
                : MemberState.Invited,
            r.JoinedAt,
            r.IsElsewhereToo ? null : r.SeenAt,
            r.IsElsewhereToo
        )
        {
            HasPassword = r.HasPassword,
            IsLinked = r.IsLinked,
            ByGroup = r.ByGroup ?? [],
        });
    }
}
