using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Activities that stand alike, counted.</summary>
/// <param name="IsClosed">They were ended, whatever state they had come to.</param>
public sealed record ActivityStanding(ActivityState State, bool IsClosed, int Count);

/// <summary>How the activities of some elements stand, and nothing else of them: for what counts them without telling them.</summary>
public sealed class StandingOfActivitiesQuery(KommunDb db)
{
    /// <param name="elementIds">Whoever hands them over has read them as somebody may see them.</param>
    /// <returns>In one question, however many there are; without what there is none of.</returns>
    internal async Task<IReadOnlyList<ActivityStanding>> Run(
        IReadOnlyCollection<Guid> elementIds,
        CancellationToken cancel
    ) =>
        await db
            .Activities.Where(a => elementIds.Contains(a.ElementId))
            .GroupBy(a => new { a.State, IsClosed = a.ClosedOn != null })
            .Select(g => new ActivityStanding(g.Key.State, g.Key.IsClosed, g.Count()))
            .ToListAsync(cancel);
}
