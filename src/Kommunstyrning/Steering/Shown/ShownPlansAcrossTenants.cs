using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Steering;

/// <summary>
/// Keeps the shared copies true. Each is read as a stranger reads, in a transaction of its municipality's own, and written
/// apart from it, after what changed has been committed.
/// </summary>
public sealed class ShownPlansAcrossTenants(IServiceScopeFactory scopes)
{
    /// <summary>
    /// Of those who write at once the last one reads what all of them have committed: the row is held before it is read for.
    /// </summary>
    /// <returns>Whether anything that a stranger sees has changed.</returns>
    public async Task<bool> Refresh(Tenant tenant, CancellationToken cancel)
    {
        await using var shared = scopes.CreateAsyncScope();
        var db = shared.ServiceProvider.GetRequiredService<KommunDb>();
        var held = await db.ShownPlans.AsNoTracking().SingleOrDefaultAsync(p => p.TenantId == tenant.Id, cancel);
        if (held is not null && IsSame(held.Contents, await Read(tenant, cancel)))
            return false;
        return await db.InTransaction(
            async () =>
            {
                var isNew = await Raise(db, tenant.Id, cancel) == 0;
                var contents = await Read(tenant, cancel);
                if (isNew)
                {
                    db.Add(
                        new ShownPlan
                        {
                            TenantId = tenant.Id,
                            Revision = 1,
                            Contents = contents,
                        }
                    );
                    await db.SaveChangesAsync(cancel);
                }
                else
                    await Of(db, tenant.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(p => p.Contents, contents), cancel);
                return true;
            },
            isKept: _ => true,
            cancel
        );
    }

    /// <summary>What the copy would hold now.</summary>
    private async Task<ShownContents> Read(Tenant tenant, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        var work = scope.ServiceProvider.GetRequiredService<TenantWork>();
        var planQuery = scope.ServiceProvider.GetRequiredService<PlanQuery>();
        var targetsQuery = scope.ServiceProvider.GetRequiredService<TargetsQuery>();
        var rulesQuery = scope.ServiceProvider.GetRequiredService<TargetRulesQuery>();
        var figuresQuery = scope.ServiceProvider.GetRequiredService<OwnFiguresQuery>();
        return await work.Read(
            async () =>
            {
                if (await planQuery.Run(CallerAccess.Anonymous, versionId: null, cancel) is not { } plan)
                    return new ShownContents();
                var targets = await targetsQuery.Run(plan, cancel);
                var counted = plan.Living.Where(e => plan.IsCounted(e)).SelectMany(targets.Of).ToList();
                var own = await figuresQuery.Run(counted.Select(t => t.IndicatorId), cancel);
                var rules = await rulesQuery.Run(cancel);
                return new ShownContents
                {
                    Decided = plan.Living.Count(),
                    ReviewedOn = plan.Living.Max(e => e.ReviewedOn),
                    TolerancePercent = rules.TolerancePercent,
                    MostYears = rules.MostYears,
                    MayOverride = rules.MayOverride,
                    Targets = [.. counted.Select(t => ShownTarget.Of(t, own)).OfType<ShownTarget>()],
                };
            },
            cancel
        );
    }

    private static Task<int> Raise(KommunDb db, TenantId id, CancellationToken cancel) =>
        Of(db, id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Revision, p => p.Revision + 1), cancel);

    private static IQueryable<ShownPlan> Of(KommunDb db, TenantId id) => db.ShownPlans.Where(p => p.TenantId == id);

    private static bool IsSame(ShownContents one, ShownContents other) =>
        string.Equals(JsonColumn.Write(one), JsonColumn.Write(other), StringComparison.Ordinal);
}
