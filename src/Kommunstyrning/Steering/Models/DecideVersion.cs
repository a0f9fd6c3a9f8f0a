using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Registers the decision on a drafted version. From its in-force day it can be put in force; until then it lives
/// beside the one that applies.
/// </summary>
public sealed class DecideVersion(KommunDb db, Trail trail, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the version, as the person read it.</param>
    /// <param name="raw">Left empty, what it replaces stays as the draft says.</param>
    /// <returns>
    /// The decided version. Forbidden (403) where the caller may not edit, missing, stale, or in conflict when it is no
    /// draft, without a field; else every fault at once: invalid at body, decidedOn, paragraph, inForceFrom or supersedes,
    /// and in conflict without a field when it has no levels.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<ModelVersion>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        DecisionInput raw,
        CancellationToken cancel
    )
    {
        var found = await VersionToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        var version = found.Value;
        if (version.State != VersionState.Draft)
            return Refusal.Conflict("", "Den här versionen är redan beslutad.");
        var refusals = raw.Normalise().Check(clock.Today()).ToList();
        if (!await db.LevelTypes.AnyAsync(l => l.VersionId == id, cancel))
            refusals.Add(Refusal.Conflict("", "Modellen har inga nivåer än. Lägg till minst en före beslutet."));
        if (refusals.Count > 0)
            return Outcome<ModelVersion>.Refused(refusals);

        var decision = raw.Normalise();
        version.State = VersionState.Decided;
        version.DecidedBy = decision.Body;
        version.DecidedOn = decision.DecidedOn;
        version.Paragraph = decision.Paragraph;
        version.InForceFrom = decision.InForceFrom;
        if (decision.Supersedes.Length > 0)
            version.Replaces = decision.Supersedes;
        await db.SaveChangesAsync(cancel);
        trail.Add(version.Note(TrailKind.VersionDecided));
        return version;
    }
}
