using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Takes a version out of force again and lets the one whose place it took apply, with all that was retired by the change.
/// It is a draft then, with its answers, so that it does not come back into force by itself.
/// </summary>
public sealed class TakeBackVersion(KommunDb db, Trail trail)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the version in force, as the person read it.</param>
    /// <returns>
    /// The version, a draft again. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and
    /// in conflict when it is not in force, when it took nobody's place, and when somebody has built on it.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">A version or an element was changed between reading and writing.</exception>
    public async Task<Outcome<ModelVersion>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        var found = await VersionToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        var version = found.Value;
        await StructureLock.Take(db, id, cancel);
        if (await WhyNot(version, cancel) is { } refusal)
            return refusal;

        var at =
            await InForceSince(id, cancel)
            ?? throw new DbUpdateConcurrencyException("The version is no longer in force.");
        var previous = await Previous(at, id, cancel);
        if (await new TakeBack(db).Run(at, cancel) is { } built)
            return Built(built.Title);
        trail.Add(version.Note(TrailKind.VersionTakenBack));
        previous!.State = VersionState.InForce;
        version.State = VersionState.Draft;
        version.DecidedBy = "";
        version.DecidedOn = null;
        version.Paragraph = "";
        version.InForceFrom = null;
        await db.SaveChangesAsync(cancel);
        return version;
    }

    /// <returns>Why the version cannot be taken back; null where it can.</returns>
    public async Task<Refusal?> WhyNot(CallerAccess access, ModelVersion version, CancellationToken cancel) =>
        access.WhyNot(Rights.Edit) ?? await WhyNot(version, cancel);

    private async Task<Refusal?> WhyNot(ModelVersion version, CancellationToken cancel)
    {
        if (version.State != VersionState.InForce)
            return Refusal.Conflict("", "Bara den version som gäller kan tas tillbaka.");
        if (await InForceSince(version.Id, cancel) is not { } at || await Previous(at, version.Id, cancel) is null)
            return Refusal.Conflict(
                "",
                "Versionen kom inte i stället för någon annan. Det finns inget att gå tillbaka till."
            );
        if (await db.ModelVersions.AnyAsync(v => v.Number > version.Number, cancel))
            return Refusal.Conflict("", "En senare version är påbörjad. Kasta utkastet först.");
        var subjects = await db.Elements.Where(e => e.VersionId == version.Id).Select(e => e.Id).ToListAsync(cancel);
        var later = await db
            .Changes.AsNoTracking()
            .Where(c => c.At > at && (subjects.Contains(c.SubjectId) || c.SubjectId == version.Id))
            .OrderBy(c => c.At)
            .FirstOrDefaultAsync(cancel);
        if (later is null)
            return null;
        return later.SubjectId == version.Id
            ? Built($"version {version.Number}")
            : Built((await db.Elements.AsNoTracking().SingleAsync(e => e.Id == later.SubjectId, cancel)).Title);
    }

    private static Refusal Built(string what) =>
        Refusal.Conflict("", $"Det går inte att ta tillbaka versionen längre: ”{what}” har ändrats sedan dess.");

    private async Task<DateTimeOffset?> InForceSince(Guid id, CancellationToken cancel) =>
        (await Changes(id, cancel))
            .Where(c => Became(c, VersionState.InForce))
            .Select(c => (DateTimeOffset?)c.At)
            .Max();

    private async Task<ModelVersion?> Previous(DateTimeOffset at, Guid id, CancellationToken cancel)
    {
        var same = await db
            .Changes.AsNoTracking()
            .Where(c => c.At == at && c.Entity == nameof(ModelVersion) && c.SubjectId != id)
            .ToListAsync(cancel);
        return same.Find(c => Became(c, VersionState.Superseded)) is { } change
            ? await db.ModelVersions.SingleOrDefaultAsync(v => v.Id == change.SubjectId, cancel)
            : null;
    }

    private static bool Became(Change change, VersionState state) =>
        string.Equals(change.After.GetValueOrDefault(nameof(ModelVersion.State)), $"{state}", StringComparison.Ordinal);

    private Task<List<Change>> Changes(Guid id, CancellationToken cancel) =>
        db.Changes.AsNoTracking().Where(c => c.SubjectId == id && c.Entity == nameof(ModelVersion)).ToListAsync(cancel);
}
