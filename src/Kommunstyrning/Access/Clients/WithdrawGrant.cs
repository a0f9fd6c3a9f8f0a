using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Access;

/// <summary>A grant ends, and all tokens of it are worthless from then on, on every node.</summary>
public sealed class WithdrawGrant(KommunDb db, Trail trail, TrailAcrossTenants across)
{
    /// <summary>An administrator's, of the municipality that has been entered; in the caller's transaction.</summary>
    /// <returns>Who had given it. Forbidden for whoever may not administer, and missing; one that is over already is missing.</returns>
    public async Task<Outcome<Guid>> OfTenant(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var tenant = db.CurrentTenantId;
        if (await End(g => g.Id == id && g.TenantId == tenant, cancel) is not { } ended)
            return Refusal.Missing("Åtkomsten");
        trail.Add(ended.Note);
        return ended.AccountId;
    }

    /// <summary>The person's own, in any municipality. Another's is left as it is, and so is one that is over already.</summary>
    public async Task Own(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (await End(g => g.Id == id && g.AccountId == access.AccountId, cancel) is { } ended)
            await across.Add(access, ended.Note, [ended.Tenant]);
    }

    private async Task<Ended?> End(
        System.Linq.Expressions.Expression<Func<ClientGrant, bool>> which,
        CancellationToken cancel
    )
    {
        var found = await (
            from grant in db.ClientGrants.AsNoTracking().Where(which)
            join account in db.Accounts.AsNoTracking() on grant.AccountId equals account.Id
            where grant.Status == Statuses.Valid
            select new
            {
                grant,
                account,
                Client = grant.Application!.DisplayName,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var id = found.grant.Id;
        return !await TokenFamily.End(db, id, cancel)
            ? null
            : new Ended(
                found.account.Id,
                found.grant.TenantId,
                new TrailNote(TrailKind.ConsentWithdrawn, found.Client ?? "", found.grant.Id)
                {
                    Details = [("person", found.account.ShownName())],
                }
            );
    }

    private sealed record Ended(Guid AccountId, TenantId Tenant, TrailNote Note);
}
