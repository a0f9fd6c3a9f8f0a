using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Throws away a draft of a new version, with its levels, rules, words and answers.</summary>
public sealed class DiscardVersion(KommunDb db, IEnumerable<IUsesVersions> users)
{
    /// <summary>What is said of a version that is decided.</summary>
    public static Refusal NoDraft { get; } =
        Refusal.Conflict("", "Bara ett utkast kan kastas. Den här versionen är beslutad.");

    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the version, as the person read it.</param>
    /// <returns>
    /// The version that is gone. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and
    /// in conflict when it is no draft, when there is no other version, or when something is written or built on it.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and removing.</exception>
    public async Task<Outcome<ModelVersion>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        var found = await VersionToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        var version = found.Value;
        if (version.State != VersionState.Draft)
            return NoDraft;
        if (!await db.ModelVersions.AnyAsync(v => v.Id != id, cancel))
            return Refusal.Conflict("", "Det finns ingen annan version av styrmodellen. Ändra den här i stället.");
        await StructureLock.Take(db, id, cancel);
        foreach (var user in users)
        {
            if (await user.WhyKept(version, cancel) is { } why)
                return why;
        }
        if (await db.Elements.Where(e => e.VersionId == id).Select(e => e.Title).ToListAsync(cancel) is [var title, ..])
            return Refusal.Conflict("", $"”{title}” är skriven i utkastet. Ta bort det som är skrivet där först.");

        db.RemoveRange(await db.LevelTypes.Where(l => l.VersionId == id).ToListAsync(cancel));
        db.Remove(version);
        await db.SaveChangesAsync(cancel);
        return version;
    }
}

/// <summary>A module that points at versions and knows why one must stay.</summary>
public interface IUsesVersions
{
    /// <summary>Asked in the transaction that would throw it away.</summary>
    /// <returns>Null when this module lets it go.</returns>
    Task<Refusal?> WhyKept(ModelVersion version, CancellationToken cancel);
}
