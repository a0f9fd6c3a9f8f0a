using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Pauses a municipality, which then answers like one that does not exist, or lets it go on: in a transaction of its own, so
/// that its trail has the line.
/// </summary>
public sealed class SwitchTenant(IServiceScopeFactory scopes, KommunDb db, CurrentActor actor)
{
    /// <returns>Missing when no municipality has the slug; one that is in the state already is no fault.</returns>
    public async Task<Outcome<Tenant>> Run(string slug, TenantState state, CancellationToken cancel)
    {
        if (
            !TenantId.TryParse(slug, out var id)
            || await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } tenant
        )
            return Refusal.Missing("Kommunen");
        return await TransactionRetry.Run(commits => Switch(tenant, state, commits, cancel), cancel);
    }

    private async Task<Outcome<Tenant>> Switch(
        Tenant tenant,
        TenantState state,
        Action commits,
        CancellationToken cancel
    )
    {
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, actor.Access, cancel);
        var row = await scope.Db.Tenants.SingleAsync(t => t.Id == tenant.Id, cancel);
        if (row.State == state)
            return row;
        row.State = state;
        await scope.Db.SaveChangesAsync(cancel);
        var kind = state == TenantState.Suspended ? TrailKind.TenantPaused : TrailKind.TenantResumed;
        scope.Get<Trail>().Add(new TrailNote(kind, row.Name));
        await scope.Seal(cancel);
        commits();
        await scope.Commit(CancellationToken.None);
        return row;
    }
}
