using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>Opens and leaves a visit from outside of the municipality, where whoever runs the instance stands.</summary>
public sealed class SupportAcrossTenants(IServiceScopeFactory scopes, KommunDb db)
{
    /// <summary>In a transaction of the municipality's own.</summary>
    /// <returns>
    /// As <see cref="OpenSupport.Run"/>; missing when no municipality has the slug, and in conflict while it is paused.
    /// </returns>
    public async Task<Outcome<SupportVisit>> Open(
        CallerAccess access,
        string slug,
        SupportInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Operate) is { } forbidden)
            return forbidden;
        if (await TenantOf.Find(db, slug, cancel) is not { } tenant)
            return Refusal.Missing("Kommunen");
        return tenant.State == TenantState.Active
            ? await In(tenant, access, scope => scope.Get<OpenSupport>().Run(access, raw, cancel), cancel)
            : Refusal.Conflict("", $"{tenant.Name} är pausad, så dit kommer ingen in. Starta kommunen först.");
    }

    /// <summary>In a transaction of the municipality's own. A visit that is over already stays as it was.</summary>
    /// <returns>As <see cref="EndSupport.Leave"/>; missing when no municipality has the slug.</returns>
    public async Task<Outcome<IReadOnlyList<SupportVisit>>> Leave(
        CallerAccess access,
        string slug,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Operate) is { } forbidden)
            return forbidden;
        return await TenantOf.Find(db, slug, cancel) is { } tenant
            ? await In(tenant, access, scope => scope.Get<EndSupport>().Leave(access, cancel), cancel)
            : Refusal.Missing("Kommunen");
    }

    private Task<Outcome<T>> In<T>(
        Tenant tenant,
        CallerAccess access,
        Func<TenantScope, Task<Outcome<T>>> work,
        CancellationToken cancel
    ) =>
        TransactionRetry.Run(
            async commits =>
            {
                await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, access, cancel);
                var outcome = await work(scope);
                if (!outcome.Succeeded)
                    return outcome;
                await scope.Seal(cancel);
                commits();
                await scope.Commit(CancellationToken.None);
                return outcome;
            },
            cancel
        );
}
