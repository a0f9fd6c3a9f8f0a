using System.Collections.Concurrent;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>Shared copies in memory with how they were last judged, some kilobytes each; a row's revision says whether one is old.</summary>
public sealed class ShownPlansCache
{
    private readonly ConcurrentDictionary<TenantId, ShownPlan> plans = new();
    private readonly ConcurrentDictionary<
        TenantId,
        (int Revision, (long, long, DateOnly) Key, ShownStanding Standing)
    > judged = new();

    private readonly ConcurrentDictionary<TenantId, Turns> refreshes = new();

    internal Turns Refreshes(TenantId id) => refreshes.GetOrAdd(id, _ => new Turns());

    internal IEnumerable<TenantId> Missing(IReadOnlyDictionary<TenantId, int> revisions) =>
        revisions.Where(r => plans.GetValueOrDefault(r.Key)?.Revision != r.Value).Select(r => r.Key);

    internal void Keep(IEnumerable<ShownPlan> read)
    {
        foreach (var plan in read)
            plans[plan.TenantId] = plan;
    }

    /// <param name="revision">At least as new a copy is held.</param>
    internal ShownStanding Standing(Tenant tenant, int revision, ShownPlansQuery.Judge judge)
    {
        if (judged.TryGetValue(tenant.Id, out var known) && known.Revision >= revision && known.Key == judge.Key)
            return known.Standing;
        var plan = plans[tenant.Id];
        var standing = judge.Run(tenant.AreaCode, plan.Contents);
        judged[tenant.Id] = (plan.Revision, judge.Key, standing);
        return standing;
    }
}
