using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Starts a new version of the model as a draft: a copy of the newest one's levels, rules and words.</summary>
public sealed class DraftNextVersion(KommunDb db)
{
    /// <summary>Elements are not copied; they move when the version is put in force. Saves in the caller's transaction.</summary>
    /// <returns>
    /// The draft. Refused without a field: forbidden (403) where the caller may not edit, missing when there is no version to
    /// copy, and in conflict when there is a draft already.
    /// </returns>
    /// <exception cref="DbUpdateException">Somebody else drafted one between reading and writing.</exception>
    public async Task<Outcome<ModelVersion>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var versions = await db.ModelVersions.OrderByDescending(v => v.Number).ToListAsync(cancel);
        if (versions is not [var newest, ..])
            return Refusal.Missing("Styrmodellen");
        if (versions.Find(v => v.State == VersionState.Draft) is { } draft)
            return Refusal.Conflict("", $"Version {draft.Number} är redan ett utkast. Gör klart den först.");

        var next = new ModelVersion
        {
            ModelId = newest.ModelId,
            Number = newest.Number + 1,
            State = VersionState.Draft,
            Description = newest.Description,
            Replaces = $"Version {newest.Number}",
            Words = new(newest.Words, StringComparer.Ordinal),
        };
        db.Add(next);
        foreach (
            var level in await db.LevelTypes.AsNoTracking().Where(l => l.VersionId == newest.Id).ToListAsync(cancel)
        )
        {
            var copy = new LevelType
            {
                VersionId = next.Id,
                Key = level.Key,
                Singular = level.Singular,
                Plural = level.Plural,
                Order = level.Order,
            };
            copy.Write(level.AsInput());
            db.Add(copy);
        }
        await db.SaveChangesAsync(cancel);
        return next;
    }
}
