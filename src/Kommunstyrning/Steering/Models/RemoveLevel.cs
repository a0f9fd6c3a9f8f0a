using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Takes a level out of a draft version when nothing stands on it.</summary>
public sealed class RemoveLevel(KommunDb db)
{
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
