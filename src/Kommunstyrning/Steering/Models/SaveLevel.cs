using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Adds a level to a draft version, or changes one. A decided version stands; a new one is drafted instead.</summary>
public sealed class SaveLevel(KommunDb db)
{
    /// <summary>Places it last, raises the version's revision and saves, in the caller's transaction.</summary>
    /// <param name="revision">Of the version, as the person read it.</param>
    /// <returns>
    /// The new level. Forbidden (403) where the caller may not edit, missing, stale, or in conflict when the version is no
    /// draft, without a field; else every fault at once, at the field of the same name as in <see cref="LevelInput"/>:
    /// invalid, or in conflict at key when another level has it, at parentKeys when two would stand at the top or hang on
    /// each other, and at sections when two have one key.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">The version was changed between reading and writing.</exception>
    public async Task<Outcome<LevelType>> Add(
        CallerAccess access,
        Guid versionId,
        int revision,
        LevelInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.ModelVersions.SingleOrDefaultAsync(v => v.Id == versionId, cancel) is not { } version)
            return Refusal.Missing("Versionen av styrmodellen");
        if (version.Revision != revision)
            return Refusal.Stale("Styrmodellen");
        var level = new LevelType
        {
            VersionId = versionId,
            Key = "",
            Singular = "",
            Plural = "",
        };
        return await Write(version, level, raw.Normalise(), cancel);
    }

    /// <summary>Raises the version's revision and saves, in the caller's transaction. Its order stays.</summary>
    /// <param name="revision">Of the level, as the person read it.</param>
    /// <param name="raw">The level as a whole: what is left out becomes empty.</param>
    /// <returns>
    /// The changed level. Refused as when adding; and in conflict at key when it would change, since the key is what makes a
    /// level the same in two versions.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It, or its version, was changed between reading and writing.</exception>
    public async Task<Outcome<LevelType>> Edit(
        CallerAccess access,
        Guid levelId,
        int revision,
        LevelInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.LevelTypes.SingleOrDefaultAsync(l => l.Id == levelId, cancel) is not { } level)
            return Refusal.Missing("Nivån");
        if (level.Revision != revision)
            return Refusal.Stale($"Nivån {level.Singular}");
        var version = await db.ModelVersions.SingleAsync(v => v.Id == level.VersionId, cancel);
        return await Write(version, level, raw.Normalise(), cancel);
    }

    private async Task<Outcome<LevelType>> Write(
        ModelVersion version,
        LevelType level,
        LevelInput input,
        CancellationToken cancel
    )
    {
        if (version.State != VersionState.Draft)
            return Refusal.Conflict(
                "",
                "Den här versionen är beslutad och ligger fast. Skriv en ny version av styrmodellen."
            );
        var others = await db
            .LevelTypes.AsNoTracking()
            .Where(l => l.VersionId == version.Id && l.Id != level.Id)
            .ToListAsync(cancel);
        var refusals = LevelCheck.Run(input, others).ToList();
        if (level.Key.Length > 0 && !string.Equals(level.Key, input.Key, StringComparison.Ordinal))
            refusals.Add(Refusal.Conflict("key", "Nyckeln är nivåns identitet mellan versioner och kan inte bytas."));
        if (refusals.Count > 0)
            return Outcome<LevelType>.Refused(refusals);

        if (db.Entry(level).State == EntityState.Detached)
        {
            level.Order = others.Select(o => o.Order).DefaultIfEmpty(-1).Max() + 1;
            db.Add(level);
        }
        level.Write(input);
        StructureLock.Touch(db, version);
        await db.SaveChangesAsync(cancel);
        return level;
    }
}
