using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Takes a level out of a draft version when nothing stands on it.</summary>
public sealed class RemoveLevel(KommunDb db)
{
    /// <summary>Raises the version's revision and saves, in the caller's transaction.</summary>
    /// <param name="revision">Of the level, as the person read it.</param>
    /// <returns>
    /// The removed level. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in
    /// conflict when the version is no draft, when elements stand on the level or another level hangs on it.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It, or its version, was changed between reading and removing.</exception>
    public async Task<Outcome<LevelType>> Run(CallerAccess access, Guid levelId, int revision, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.LevelTypes.SingleOrDefaultAsync(l => l.Id == levelId, cancel) is not { } level)
            return Refusal.Missing("Nivån");
        if (level.Revision != revision)
            return Refusal.Stale($"Nivån {level.Singular}");
        var version = await db.ModelVersions.SingleAsync(v => v.Id == level.VersionId, cancel);
        if (version.State != VersionState.Draft)
            return Refusal.Conflict(
                "",
                "Den här versionen är beslutad och ligger fast. Skriv en ny version av styrmodellen."
            );
        if (await db.Elements.AnyAsync(e => e.LevelTypeId == levelId, cancel))
            return Refusal.Conflict(
                "",
                $"Det finns redan sådant som ligger på nivån {level.Singular}. Ta bort eller flytta det först."
            );
        var others = await db
            .LevelTypes.AsNoTracking()
            .Where(l => l.VersionId == version.Id && l.Id != levelId)
            .ToListAsync(cancel);
        if (others.Find(o => o.ParentKeys.Contains(level.Key, StringComparer.Ordinal)) is { } below)
            return Refusal.Conflict("", $"{below.Singular} ligger under den här nivån. Ändra det först.");

        db.Remove(level);
        StructureLock.Touch(db, version);
        await db.SaveChangesAsync(cancel);
        return level;
    }
}
