using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Reads a plan as one reader may see it: a member all of it, a guest what is shared, everyone else what has been adopted.</summary>
public sealed class PlanQuery(KommunDb db, UnitsQuery unitsQuery)
{
    /// <param name="versionId">A certain version, or null for the one that applies.</param>
    /// <returns>Null when there is no version that this reader may see.</returns>
    public async Task<Plan?> Run(CallerAccess access, Guid? versionId, CancellationToken cancel)
    {
        var versions = await Versions(access, cancel);
        var version = versionId is { } id ? versions.FirstOrDefault(v => v.Id == id) : Applying(versions);
        return version is null ? null : await Read(access, version, cancel);
    }

    /// <param name="version">One that the reader may see.</param>
    internal async Task<Plan> Read(CallerAccess access, ModelVersion version, CancellationToken cancel)
    {
        var levels = await db.LevelTypes.AsNoTracking().Where(l => l.VersionId == version.Id).ToListAsync(cancel);
        var seen = await db.SeenElementsBy(access, cancel);
        var elements = await seen.AsNoTracking().Where(e => e.VersionId == version.Id).ToListAsync(cancel);
        var units = await unitsQuery.Run(cancel);
        return new Plan(version, levels, elements, units, await Ties(cancel));
    }

    /// <summary>All versions that the reader may see, newest first.</summary>
    public async Task<IReadOnlyList<ModelVersion>> Versions(CallerAccess access, CancellationToken cancel) =>
        await Seen(access).OrderByDescending(v => v.Number).ToListAsync(cancel);

    /// <returns>Those that the reader may see; not asked yet.</returns>
    internal IQueryable<ModelVersion> Seen(CallerAccess access)
    {
        var versions = db.ModelVersions.AsNoTracking();
        return access.SeesDrafts ? versions : versions.Where(v => v.State != VersionState.Draft);
    }

    /// <summary>The version that a reader sees where none is named; null where there is none.</summary>
    internal async Task<ModelVersion?> Applying(CallerAccess access, CancellationToken cancel) =>
        Applying(await Versions(access, cancel));

    /// <summary>In force before decided before draft; of several the newest.</summary>
    internal static ModelVersion? Applying(IReadOnlyList<ModelVersion> versions) =>
        versions.FirstOrDefault(v => v.State == VersionState.InForce)
        ?? versions.FirstOrDefault(v => v.State == VersionState.Decided)
        ?? versions.FirstOrDefault(v => v.State == VersionState.Draft);

    private async Task<PlanTies> Ties(CancellationToken cancel) =>
        new(
            await db.ElementLinks.AsNoTracking().ToListAsync(cancel),
            await db.Contributors.AsNoTracking().ToListAsync(cancel),
            await db.Decisions.AsNoTracking().ToListAsync(cancel)
        );
}
