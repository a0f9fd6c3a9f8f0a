using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>Tells what becomes of the plan in force when another version takes its place. For members.</summary>
public sealed class VersionChangeQuery(PlanQuery planQuery)
{
    /// <summary>Why there is nothing to tell of a version that exists.</summary>
    public static Refusal Nothing { get; } =
        Refusal.Conflict("", "Den här versionen kommer inte i stället för någon annan.");

    /// <param name="versionId">A draft, or a decided version that is not in force yet.</param>
    /// <returns>
    /// Null for a stranger, where there is no such version, where it has been in force already, and where no version is in
    /// force whose place it would take.
    /// </returns>
    public async Task<VersionChange?> Run(CallerAccess access, Guid versionId, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return null;
        var versions = await planQuery.Versions(access, cancel);
        if (
            versions.FirstOrDefault(v => v.Id == versionId)
                is not { State: VersionState.Draft or VersionState.Decided } next
            || versions.FirstOrDefault(v => v.State == VersionState.InForce) is not { } current
        )
            return null;
        return
            await planQuery.Run(access, current.Id, cancel) is { } from
            && await planQuery.Run(access, next.Id, cancel) is { } to
            ? VersionChangeReckoning.Run(from, to, to.Version.Placements)
            : null;
    }
}
