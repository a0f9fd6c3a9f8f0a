using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Somebody who reads the working material of the municipality that has been entered, to those who do too.</summary>
public sealed record Colleague(Guid AccountId, string Name);

/// <summary>Finds colleagues by what is known of them already. It lists nobody: a municipality may have thousands.</summary>
public sealed class ColleagueQuery(KommunDb db, UsableAccounts usable)
{
    /// <param name="address">The whole of it, as somebody wrote it.</param>
    /// <returns>Null for whoever sees no drafts, and where nobody who does has that address here.</returns>
    public async Task<Colleague?> ByAddress(CallerAccess access, string address, CancellationToken cancel)
    {
        var folded = Identifier.Fold(address);
        return access.SeesDrafts ? await Find(a => a.NormalizedEmail == folded, cancel) : null;
    }

    /// <inheritdoc cref="ByAddress"/>
    /// <returns>Null for whoever sees no drafts, and for an account that has no place here any more.</returns>
    public async Task<Colleague?> One(CallerAccess access, Guid accountId, CancellationToken cancel) =>
        access.SeesDrafts ? await Find(a => a.Id == accountId, cancel) : null;

    private async Task<Colleague?> Find(
        System.Linq.Expressions.Expression<Func<Account, bool>> who,
        CancellationToken cancel
    )
    {
        var here = db.CurrentTenantId;
        var found = await (
            from account in db.Accounts.AsNoTracking().Where(who)
            join membership in db.Memberships.AsNoTracking() on account.Id equals membership.AccountId
            where membership.TenantId == here
            select new { account, membership.Grants }
        ).SingleOrDefaultAsync(cancel);
        return
            found is not null
            && usable.Includes(found.account)
            && Roles.AmountOf(found.Grants).Everywhere.HasFlag(Rights.SeeDrafts)
            ? new Colleague(
                found.account.Id,
                found.account.DisplayName.Length > 0 ? found.account.DisplayName : found.account.Email ?? ""
            )
            : null;
    }
}
