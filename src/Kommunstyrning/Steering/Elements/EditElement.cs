using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Changes what is written on an element. Once adopted its text stands; a new wording is a draft of its own.</summary>
public sealed class EditElement(KommunDb db, PlanQuery planQuery)
{
    /// <summary>
    /// Raises the revision also where nothing differs, and saves; the element is held until the caller's transaction ends.
    /// </summary>
    /// <param name="revision">The revision that the person read.</param>
    /// <param name="raw">
    /// The element as a whole: what is left out is emptied, but a target year is kept, and so are ties to what the plan does
    /// not show, such as an element of another version.
    /// </param>
    /// <returns>
    /// The element, with a warning when the period does not fit the level's horizon. Forbidden (403) where the caller may
    /// not edit, missing or stale, without a field; else every fault at once: as when creating, and in conflict at title
    /// when title, text, sections, period or target year would change in what is decided.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        ElementInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } element)
            return Refusal.Missing("Det du vill ändra");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        if (element.Revision != revision || !await StructureLock.Hold(db, id, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");

        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        var level = plan.LevelOf(element);
        var input = ElementText.Normalise(raw);
        if (access.WhyNot(Rights.Edit, input.OwnerUnitId) is { } givenAway)
            return givenAway;
        var refusals = new List<Refusal>(ElementText.Check(input, level, element));
        refusals.AddRange(Responsibility.Check(plan, level, input));
        refusals.AddRange(ElementTies.Check(plan, level, input, element.Id));
        var below = Horizon.Below(plan, element, input);
        if (!element.State.IsDecided())
        {
            refusals.AddRange(Horizon.Refuses(plan, level, input, element.ParentId));
            refusals.AddRange(below.Refusals);
        }
        if (element.State.IsDecided() && element.Rewords(input))
            refusals.Add(
                Refusal.Conflict(
                    "title",
                    "Texten är beslutad och ligger fast. Skriv en ny lydelse, så ersätter den när den har antagits."
                )
            );
        if (refusals.Count > 0)
            return Outcome<Element>.Refused(refusals);

        if (element.State.IsDecided())
            element.WriteUndecided(input);
        else
            element.Rewrite(input);
        await ElementTies.Save(db, plan, element, input, cancel);
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return ((Outcome<Element>)element).Warning([
            .. Horizon.Warns(plan, level, input, element.ParentId),
            .. below.Warnings,
        ]);
    }
}
