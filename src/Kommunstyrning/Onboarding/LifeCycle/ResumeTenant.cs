using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Lets a paused municipality go on: its addresses answer from the next request on, on every node, its letters go out, and
/// what was decided to apply on a day during the pause applies now.
/// </summary>
public sealed class ResumeTenant(
    IServiceScopeFactory scopes,
    KommunDb db,
    CurrentActor actor,
    ShownPlansAcrossTenants shownPlans
)
{
    /// <returns>
    /// Missing when no municipality has the slug; in conflict while its deletion has been asked for. One that is not paused is
    /// no fault.
    /// </returns>
    public async Task<Outcome<Tenant>> Run(string slug, CancellationToken cancel)
    {
        if (await TenantOf.Find(db, slug, cancel) is not { } tenant)
            return Refusal.Missing("Kommunen");
        if (await db.Deletions.AnyAsync(d => d.Slug == tenant.Id && d.State == DeletionState.Asked, cancel))
            return Refusal.Conflict(
                "",
                $"Det är begärt att {tenant.Name} raderas. Ångra begäran först, så kan kommunen starta igen."
            );
        var outcome = await TransactionRetry.Run(commits => Resume(tenant, commits, cancel), cancel);
        await BringDue(outcome.Value, cancel);
        await shownPlans.Refresh(outcome.Value, cancel);
        return outcome;
    }

    /// <summary>As the job of each morning does, which has passed the municipality by.</summary>
    private Task<Outcome<CameIntoForce>> BringDue(Tenant tenant, CancellationToken cancel) =>
        TransactionRetry.Run(
            async commits =>
            {
                var program = CallerAccess.Program();
                await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, program, cancel);
                var outcome = await scope.Get<BringDueIntoForce>().Run(program, cancel);
                await scope.Seal(cancel);
                commits();
                await scope.Commit(CancellationToken.None);
                return outcome;
            },
            cancel
        );

    private async Task<Outcome<Tenant>> Resume(Tenant tenant, Action commits, CancellationToken cancel)
    {
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, actor.Access, cancel);
        var row = await scope.Db.Tenants.SingleAsync(t => t.Id == tenant.Id, cancel);
        if (row.State == TenantState.Active)
            return row;
        (row.State, row.SuspendedAt) = (TenantState.Active, null);
        (row.SuspendedReason, row.SuspendedContact) = ("", "");
        await scope.Db.SaveChangesAsync(cancel);
        scope.Get<Trail>().Add(new TrailNote(TrailKind.TenantResumed, row.Name));
        await scope.Seal(cancel);
        commits();
        await scope.Commit(CancellationToken.None);
        return row;
    }
}
