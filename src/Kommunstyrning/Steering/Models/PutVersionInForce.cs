using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Lets a decided version apply. The one before it is superseded. Its elements go where <see cref="VersionChangeQuery"/>
/// says; what somebody has retired stays with the old version, and nothing else does.
/// </summary>
public sealed class PutVersionInForce(KommunDb db, VersionChangeQuery changeQuery, Trail trail, TimeProvider clock)
{
    /// <summary>Versions and all elements that move or step back are saved together, in the caller's transaction.</summary>
    /// <param name="revision">Of the version, as the person read it.</param>
    /// <returns>
    /// The version in force. Refused without a field and one at a time: forbidden (403) where the caller may not edit,
    /// missing, stale, and in conflict when it is not decided, when its first day has not come, when a newer one applies or
    /// when a part of the plan has no place and no reason to be retired. Nothing is saved then.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">The version or an element was changed between reading and writing.</exception>
    public async Task<Outcome<ModelVersion>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        var found = await VersionToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        var version = found.Value;
        if (version.State != VersionState.Decided)
            return Refusal.Conflict("", "Bara en beslutad version kan sättas i kraft.");
        if (version.InForceFrom > clock.Today())
            return Refusal.Conflict(
                "",
                $"Beslutet gäller från {version.InForceFrom?.ToString("d MMMM yyyy", Text.Swedish)}. Sätt i kraft då."
            );

        if (await db.ModelVersions.SingleOrDefaultAsync(v => v.State == VersionState.InForce, cancel) is { } previous)
        {
            if (previous.Number > version.Number)
                return Refusal.Conflict("", "En nyare version gäller redan. Den här kan inte ta dess plats.");
            await StructureLock.Take(db, previous.Id, cancel);
            var change = (await changeQuery.Run(access, id, cancel)).OrCollided();
            if (change.Choices.ToList() is [var first, ..] choices)
                return Unanswered(first, choices.Count);
            await CarryOver(change, version, cancel);
            previous.State = VersionState.Superseded;
        }
        version.State = VersionState.InForce;
        await db.SaveChangesAsync(cancel);
        trail.Add(version.Note(TrailKind.VersionInForce));
        return version;
    }

    private static Refusal Unanswered(ElementFate first, int count) =>
        Refusal.Conflict(
            "",
            (
                count == 1
                    ? $"”{first.Element.Title}” har ingen plats i den nya versionen. Ge den en plats eller avsluta den med ett skäl."
                    : $"{count} delar har ingen plats i den nya versionen, bland dem ”{first.Element.Title}”. Ge dem en plats eller avsluta dem med ett skäl."
            )
        );

    /// <summary>A draft that is retired stays a draft, so that it is not shown to everyone by being retired.</summary>
    private async Task CarryOver(VersionChange change, ModelVersion version, CancellationToken cancel)
    {
        var elements = await db
            .Elements.Where(e => e.VersionId == change.From.Version.Id)
            .ToDictionaryAsync(e => e.Id, cancel);
        foreach (var fate in change.Fates)
        {
            var element = elements[fate.Element.Id];
            if (fate.Level is { } level)
            {
                element.VersionId = version.Id;
                element.LevelTypeId = level.Id;
                element.ParentId = fate.ParentId;
            }
            else if (element.State.IsDecided())
            {
                element.State = ElementState.Superseded;
                trail.Register(db, element, Retirement(version, fate));
            }
        }
    }

    private Decision Retirement(ModelVersion version, ElementFate fate) =>
        new()
        {
            ElementId = fate.Element.Id,
            Matter = DecisionMatter.Retirement,
            Body = version.DecidedBy,
            DecidedOn = version.DecidedOn ?? clock.Today(),
            Paragraph = version.Paragraph,
            InForceFrom = version.InForceFrom ?? clock.Today(),
            Reason = fate.Why,
        };
}
