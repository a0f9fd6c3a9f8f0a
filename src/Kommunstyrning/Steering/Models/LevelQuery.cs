using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>One level in the plan of its version.</summary>
/// <param name="Plan">As one reader may see it.</param>
/// <exception cref="ArgumentException">The level is of another version than the plan.</exception>
public sealed record LevelInPlan(Plan Plan, LevelType Level)
{
    public LevelType Level { get; } =
        Level.VersionId == Plan.Version.Id
            ? Level
            : throw new ArgumentException("A level stands in the plan of its version.", nameof(Level));
}

/// <summary>Finds a level as one reader may see it; one of a drafted version does not exist for those who are not members.</summary>
public sealed class LevelQuery(KommunDb db, PlanQuery planQuery)
{
    /// <returns>Null where there is none that the reader may see.</returns>
    public async Task<LevelInPlan?> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (await db.LevelTypes.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancel) is not { } level)
            return null;
        return await planQuery.Run(access, level.VersionId, cancel) is { } plan ? new LevelInPlan(plan, level) : null;
    }
}
