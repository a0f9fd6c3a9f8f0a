using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Access;

/// <summary>A grant ends, and all tokens of it are worthless from then on, on every node.</summary>
public sealed class WithdrawGrant(KommunDb db, Trail trail, TrailAcrossTenants across)
{
    /// <summary>An administrator's, of a client of the municipality that has been entered; in the caller's transaction.</summary>
    /// <returns>
    /// Whether it held until now; one that is over already is no fault. Forbidden for whoever may not administer, and missing for
    /// a client that is not there.
    /// </returns>
    public async Task<Outcome<bool>> OfTenant(CallerAccess access, Guid client, Guid id, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var tenant = db.CurrentTenantId;
        if (!await db.Clients.AnyAsync(c => c.Id == client && c.TenantId == tenant, cancel))
            return Refusal.Missing("Klienten");
        if (await End(g => g.Id == id && g.Application!.Id == client, cancel) is not { } ended)
            return false;
        trail.Add(ended.Note);
        return true;
    }

    /// <summary>
    /// The person's own, in any municipality that the session reaches. Another's is left as it is, and so is one that is over
    /// already.
    /// </summary>
    public Task Own(CallerAccess access, Guid id, CancellationToken cancel)
    {
        var (account, through) = (access.AccountId, access.Through);
        return db.InTransaction(
            async () =>
            {
                var ended = await End(
                    g => g.Id == id && g.AccountId == account && (through == null || g.TenantId == through),
                    cancel
                );
                if (ended is not null)
                    across.Add(access, ended.Note, [ended.Tenant]);
                return ended;
            },
            ended => ended is not null,
            cancel
        );
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
                found.grant.TenantId,
                new TrailNote(TrailKind.ConsentWithdrawn, found.Client ?? "", found.grant.Id)
                {
                    Details = [("person", found.account.ShownName())],
                }
            );
    }

    private sealed record Ended(TenantId Tenant, TrailNote Note);
}
