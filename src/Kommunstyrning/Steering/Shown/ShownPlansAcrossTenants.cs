using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Steering;

/// <summary>
/// Keeps the shared copies true. Each is read as a stranger reads, in a transaction of its municipality's own, and written
/// apart from it, after what changed has been committed. One who refreshes holds one connection at a time.
/// </summary>
public sealed class ShownPlansAcrossTenants(IServiceScopeFactory scopes, ShownPlansCache cache)
{
    /// <summary>
    /// The copy holds what had been committed when this was called. Of those who call at once on this node one reads for all.
    /// </summary>
    public Task Refresh(Tenant tenant, CancellationToken cancel) =>
        cache.Refreshes(tenant.Id).Next(() => Run(tenant), cancel);

    /// <summary>There is a copy, of whatever age.</summary>
    internal Task Ensure(Tenant tenant, CancellationToken cancel) =>
        cache.Refreshes(tenant.Id).Any(() => Run(tenant), cancel);

    private async Task Run(Tenant tenant)
    {
        while (!await Try(tenant)) { }
    }

    /// <summary>
    /// What is read later than the copy's revision takes the place of that revision and of no other: whoever was overtaken
    /// reads again, so that the last one to write has read what all of them committed.
    /// </summary>
    /// <returns>Whether the copy is as it should be.</returns>
    private async Task<bool> Try(Tenant tenant)
    {
        var held = await Shared(db => Of(db, tenant.Id).AsNoTracking().SingleOrDefaultAsync());
        var contents = await Read(tenant, CancellationToken.None);
        if (held is null)
            return await Shared(db => Add(db, tenant.Id, contents));
        if (IsSame(held.Contents, contents))
            return true;
        var replaced = await Shared(db =>
            Of(db, tenant.Id)
                .Where(p => p.Revision == held.Revision)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(p => p.Revision, held.Revision + 1).SetProperty(p => p.Contents, contents)
                )
        );
        return replaced == 1;
    }

    /// <returns>False where somebody else was first.</returns>
    private static async Task<bool> Add(KommunDb db, TenantId id, ShownContents contents)
    {
        db.Add(
            new ShownPlan
            {
                TenantId = id,
                Revision = 1,
                Contents = contents,
            }
        );
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException fault) when (DatabaseErrors.IsCollision(fault))
        {
            return false;
        }
    }

    private async Task<T> Shared<T>(Func<KommunDb, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<KommunDb>());
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

    private static IQueryable<ShownPlan> Of(KommunDb db, TenantId id) => db.ShownPlans.Where(p => p.TenantId == id);

    private static bool IsSame(ShownContents one, ShownContents other) =>
        string.Equals(JsonColumn.Write(one), JsonColumn.Write(other), StringComparison.Ordinal);
}
