using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>A deletion that waits is thought better of, by any operator. The municipality stays paused.</summary>
public sealed class WithdrawDeletion(IServiceScopeFactory scopes, KommunDb db, TimeProvider clock)
{
    /// <returns>Forbidden for whoever does not run the instance; missing where no deletion waits.</returns>
    public async Task<Outcome<Deletion>> Run(CallerAccess access, string slug, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Operate) is { } forbidden)
            return forbidden;
        if (await TenantOf.Find(db, slug, cancel) is not { } tenant)
            return Refusal.Missing("Kommunen");
        return await TransactionRetry.Run(commits => Withdraw(access, tenant, commits, cancel), cancel);
    }

    private async Task<Outcome<Deletion>> Withdraw(
        CallerAccess access,
        Tenant tenant,
        Action commits,
        CancellationToken cancel
    )
    {
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, access, cancel);
        var waiting = await scope.Db.Deletions.SingleOrDefaultAsync(
            d => d.Slug == tenant.Id && d.State == DeletionState.Asked,
            cancel
        );
        if (waiting is null)
            return Refusal.Missing("Begäran");
        waiting.State = DeletionState.Withdrawn;
        (waiting.EndedAt, waiting.EndedById, waiting.EndedBy) = (
            clock.GetUtcNow(),
            access.AccountId,
            AskDeletion.Name(access)
        );
        await scope.Db.SaveChangesAsync(cancel);
        scope.Get<Trail>().Add(new TrailNote(TrailKind.DeletionWithdrawn, tenant.Name));
        await scope.Seal(cancel);
        commits();
        await scope.Commit(CancellationToken.None);
        return waiting;
    }
}
