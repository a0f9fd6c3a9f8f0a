using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Starts a new wording of what has been decided: a draft with the same text that will take its place.</summary>
public sealed class ReviseElement(KommunDb db, PlanQuery planQuery, IEnumerable<IElementFacet> facets)
{
    /// <summary>
    /// Contributors, ties to others and what modules hang on it are copied; ties from others stay with what applies. Saves in
    /// the caller's transaction; until that ends nobody else adds or moves in the same version.
    /// </summary>
    /// <returns>
    /// The draft. Refused without a field: forbidden (403) where the caller may not edit, missing, and in conflict when the
    /// element is not decided, is superseded, or has a new wording that waits already.
    /// </returns>
    public async Task<Outcome<Element>> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } old)
            return Refusal.Missing("Det du vill skriva om");
        if (access.WhyNot(Rights.Edit, old.OwnerUnitId) is { } others)
            return others;
        await StructureLock.Take(db, old.VersionId, cancel);
        var plan = (await planQuery.Run(access, old.VersionId, cancel)).OrCollided();
        if (!old.State.IsDecided() || !old.State.IsLiving())
            return Refusal.Conflict(
                "",
                "Bara det som är antaget och gäller får en ny lydelse. Ett utkast ändrar du direkt."
            );
        if (plan.Living.Any(e => e.SupersedesId == id))
            return Refusal.Conflict("", "Det finns redan en ny lydelse som väntar på beslut.");

        var draft = new Element
        {
            VersionId = old.VersionId,
            LevelTypeId = old.LevelTypeId,
            ParentId = old.ParentId,
            Order = old.Order,
            Title = old.Title,
            Body = old.Body,
            Sections = new(old.Sections, StringComparer.Ordinal),
            PeriodFrom = old.PeriodFrom,
            PeriodTo = old.PeriodTo,
            TargetYear = old.TargetYear,
            OwnerUnitId = old.OwnerUnitId,
            CurrentState = old.CurrentState,
            DesiredState = old.DesiredState,
            GoalKind = old.GoalKind,
            GoalKindReason = old.GoalKindReason,
            PlanPart = old.PlanPart,
            Management = old.Management,
            Tests = [.. old.Tests],
            Example = old.Example,
            InventedTexts = [.. old.InventedTexts],
            Perspectives = [.. old.Perspectives],
            SupersedesId = old.Id,
        };
        db.Add(draft);
        db.AddRange(plan.ContributorsTo(old).Select(u => new Contributor { ElementId = draft.Id, UnitId = u.Id }));
        db.AddRange(
            plan.Ties.Links.Where(l => l.FromId == id)
                .Select(l => new ElementLink
                {
                    FromId = draft.Id,
                    ToId = l.ToId,
                    Kind = l.Kind,
                    Sentence = l.Sentence,
                })
        );
        foreach (var facet in facets)
            await facet.CarryOver(old.Id, draft.Id, cancel);
        await db.SaveChangesAsync(cancel);
        return draft;
    }
}
