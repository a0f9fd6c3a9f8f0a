using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>How the targets of some elements stand, and nothing else of them: for what counts them without drawing the plan.</summary>
public sealed class StandingOfTargetsQuery(KommunDb db, TargetProgressQuery progress)
{
    /// <param name="areaCode">Whose values.</param>
    /// <param name="elementIds">Whoever hands them over has read them as somebody may see them.</param>
    /// <returns>One status for each target, by element; those that have none are left out.</returns>
    internal async Task<Dictionary<Guid, List<TargetStatus>>> Run(
        string areaCode,
        IReadOnlyCollection<Guid> elementIds,
        CancellationToken cancel
    )
    {
        var targets = await db.Targets.AsNoTracking().Where(t => elementIds.Contains(t.ElementId)).ToListAsync(cancel);
        return (await progress.Judge(areaCode, targets, cancel))
            .GroupBy(p => p.Target.ElementId)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Status).ToList());
    }
}
