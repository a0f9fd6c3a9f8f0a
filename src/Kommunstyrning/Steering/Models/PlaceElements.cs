using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Says where parts of the plan in force go, or why they are retired, when another version takes its place.</summary>
public sealed class PlaceElements(KommunDb db, VersionChangeQuery changeQuery)
{
    /// <summary>Keeps the answers with the version; nothing moves before it comes into force. Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the version, as the person read it.</param>
    /// <param name="raw">All answers; what was answered before and is left out is unanswered again.</param>
    /// <returns>
    /// What would happen now. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in
    /// conflict where the version is in force or was; else every fault at once, invalid at placements.id with the id of the
    /// element: it is not in the plan in force or is named twice, there is no such level or parent, or a reason is missing.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<VersionChange>> Run(
        CallerAccess access,
        Guid versionId,
        int revision,
        IReadOnlyList<Placement>? raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.ModelVersions.SingleOrDefaultAsync(v => v.Id == versionId, cancel) is not { } version)
            return Refusal.Missing("Versionen av styrmodellen");
        if (version.Revision != revision)
            return Refusal.Stale("Styrmodellen");
        if (await changeQuery.Run(access, versionId, cancel) is not { } before)
            return VersionChangeQuery.Nothing;

        var placements = (raw ?? [])
            .Select(p =>
                (p ?? new(Guid.Empty, "", null, "")) with
                {
                    Level = Text.Line(p?.Level),
                    Reason = Text.Line(p?.Reason),
                }
            )
            .ToList();
        var refusals = placements.SelectMany(p => Check(before, p)).ToList();
        refusals.AddRange(
            placements
                .GroupBy(p => p.ElementId)
                .Where(g => g.Skip(1).Any())
                .Select(g => Refusal.Invalid(At(g.First()), "Samma del har fått två svar."))
        );
        if (refusals.Count > 0)
            return Outcome<VersionChange>.Refused(refusals);

        version.Placements = placements;
        StructureLock.Touch(db, version);
        await db.SaveChangesAsync(cancel);
        return (await changeQuery.Run(access, versionId, cancel)).OrCollided();
    }

    private static string At(Placement placement) => $"placements.{placement.ElementId}";

    private static IEnumerable<Refusal> Check(VersionChange change, Placement placement)
    {
        if (change.From.Find(placement.ElementId) is not { } element || !element.State.IsLiving())
        {
            yield return Refusal.Invalid(At(placement), "Delen finns inte i den plan som gäller.");
            yield break;
        }
        if (placement.Reason is { Length: > Placement.ReasonLength })
            yield return Refusal.Invalid(At(placement), $"Skälet får vara högst {Placement.ReasonLength} tecken.");
        if (placement.Retires)
        {
            if (string.IsNullOrEmpty(placement.Reason))
                yield return Refusal.Invalid(At(placement), $"Skriv varför ”{element.Title}” avslutas.");
            yield break;
        }
        if (change.To.FindLevel(placement.Level) is not { } level)
            yield return Refusal.Invalid(At(placement), "Den nivån finns inte i den nya versionen.");
        else if (placement.ParentId is { } parent && (parent == element.Id || !MayHang(change, level, parent)))
            yield return Refusal.Invalid(At(placement), $"{level.Singular} kan inte ligga där.");
    }

    /// <summary>The parent may get its own place by another answer: what stands here is only that there is such an element.</summary>
    private static bool MayHang(VersionChange change, LevelType level, Guid parent) =>
        level.ParentKeys.Count > 0
        && (change.From.Find(parent) ?? change.To.Find(parent)) is { } found
        && found.State.IsLiving();
}
