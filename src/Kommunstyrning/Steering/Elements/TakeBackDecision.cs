using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Undoes that an element was retired or moved, while nothing has been built on it. The history keeps both.</summary>
public sealed class TakeBackDecision(KommunDb db, PlanQuery planQuery, Trail trail)
{
    /// <summary>Saves in the caller's transaction; until that ends nobody else adds or moves in the same version.</summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <returns>
    /// The element, as it stood before. Refused one at a time and without a field: forbidden (403) where the caller may not
    /// edit, missing, stale, and in conflict where nothing can be taken back: it was neither retired nor moved, its version of
    /// the model is superseded, something has taken its place, or it would not fit any more.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It or a sibling was changed between reading and writing.</exception>
    public async Task<Outcome<Element>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } found)
            return Refusal.Missing("Det du vill ångra");
        await StructureLock.Take(db, found.VersionId, cancel);
        var plan = (await planQuery.Run(access, found.VersionId, cancel)).OrCollided();
        var element = await db.Elements.SingleAsync(e => e.Id == id, cancel);
        if (element.Revision != revision)
            return Refusal.Stale($"”{element.Title}”");
        if (CanBe(plan, element) is not { } decision)
            return Refusal.Conflict("", "Det finns inget beslut att ångra här.");
        if (decision.Matter == DecisionMatter.Retirement && WhyNot(plan, element) is { } refusal)
            return refusal;

        var at = await db
            .Changes.Where(c => c.RowId == decision.Id && c.Entity == nameof(Decision))
            .MaxAsync(c => c.At, cancel);
        if (await new TakeBack(db).Run(at, cancel) is { } changed)
            return Refusal.Conflict(
                "",
                $"Det går inte att ångra längre: ”{changed.Title}” har flyttats eller ändrats sedan dess."
            );
        if (await IsOrphaned(element, cancel))
            return Refusal.Conflict("", "Det går inte att ångra längre: det som den låg under gäller inte.");
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        trail.Add(
            new TrailNote(TrailKind.DecisionTakenBack, element.Title, element.Id)
            {
                Details =
                [
                    ("matter", $"{decision.Matter}"),
                    .. DecisionTrail.Words(decision.Body, decision.DecidedOn, decision.Paragraph, decision.InForceFrom),
                ],
            }
        );
        return element;
    }

    /// <summary>The decision that could be taken back: the latest one on the element, where it retired or moved it.</summary>
    /// <returns>Null where that is not so, and in a superseded version: there the version itself is taken back.</returns>
    public static Decision? CanBe(Plan plan, Element element) =>
        plan.Version.IsAlive
        && plan.Ties.Decisions.Where(d => d.ElementId == element.Id).MaxBy(d => d.Id)
            is { Matter: DecisionMatter.Retirement or DecisionMatter.Move } latest
            ? latest
            : null;

    private static Refusal? WhyNot(Plan plan, Element element)
    {
        if (plan.Living.FirstOrDefault(e => e.SupersedesId == element.Id) is { } heir)
            return Refusal.Conflict("", $"”{heir.Title}” har tagit dess plats. Det går inte att ångra längre.");
        return LevelCount.OneMore(plan, plan.LevelOf(element), element.ParentId, except: element).Refusal;
    }

    private async Task<bool> IsOrphaned(Element element, CancellationToken cancel) =>
        element.ParentId is { } parentId
        && await db.Elements.AnyAsync(e => e.Id == parentId && e.State == ElementState.Superseded, cancel);
}
