using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A tie as people see it.</summary>
/// <param name="Name">As colleagues see the account.</param>
/// <param name="Email">As the provider says it; may be empty.</param>
/// <param name="HasPlace">False: the place has been taken back, and the tie keeps the person out.</param>
/// <param name="IsOfPresent">False: it is of a provider that the municipality used before, and opens nothing.</param>
/// <param name="HasPassword">The account has another way in.</param>
public sealed record ShownLink(
    Guid Id,
    Guid AccountId,
    string Name,
    string Issuer,
    string Subject,
    string Email,
    DateTimeOffset LinkedAt,
    DateTimeOffset? SignedInAt,
    IReadOnlyList<RoleGrant> ByGroup,
    bool HasPlace,
    bool IsOfPresent,
    bool HasPassword
);

/// <summary>Who is tied to somebody at the identity provider, in the municipality that has been entered.</summary>
public sealed class LinksQuery(KommunDb db)
{
    /// <returns>In the order of a Swedish list of names; empty for whoever may not administer.</returns>
    public async Task<IReadOnlyList<ShownLink>> Run(CallerAccess access, CancellationToken cancel) =>
        access.MayAdminister
            ?
            [
                .. (await Read(account: null, cancel)).OrderBy(
                    l => l.Name,
                    StringComparer.Create(Text.Swedish, ignoreCase: true)
                ),
            ]
            : [];

    /// <summary>The ties of one account: the caller's own, or a member's for an administrator.</summary>
    public async Task<IReadOnlyList<ShownLink>> Of(CallerAccess access, Guid account, CancellationToken cancel) =>
        access.AccountId == account || access.MayAdminister ? await Read(account, cancel) : [];

    private async Task<List<ShownLink>> Read(Guid? account, CancellationToken cancel)
    {
        var (here, memberships, providers) = (db.CurrentTenantId, db.Memberships, db.IdentityProviders);
        var rows = await (
            from link in db.IdentityLinks.AsNoTracking()
            join owner in db.Accounts.AsNoTracking() on link.AccountId equals owner.Id
            where account == null || owner.Id == account
            select new
            {
                Link = link,
                owner.DisplayName,
                owner.Email,
                HasPassword = owner.PasswordHash != null,
                HasPlace = memberships.Any(m => m.TenantId == here && m.AccountId == owner.Id),
                IsOfPresent = providers.Any(p => p.Issuer == link.Issuer),
            }
        ).ToListAsync(cancel);
        return rows.ConvertAll(r => new ShownLink(
            r.Link.Id,
            r.Link.AccountId,
            r.DisplayName.Length > 0 ? r.DisplayName : r.Email ?? "",
            r.Link.Issuer,
            r.Link.Subject,
            r.Link.Email,
            r.Link.LinkedAt,
            r.Link.SignedInAt,
            r.Link.ByGroup,
            r.HasPlace,
            r.IsOfPresent,
            r.HasPassword
        ));
    }
}
