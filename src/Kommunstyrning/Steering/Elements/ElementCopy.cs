using Kommunstyrning.Store;

namespace Kommunstyrning.Steering;

/// <summary>
/// A draft that begins with what another element says: its new wording, or what follows on it in the next period. What a draft
/// is by itself (id, state, days, whose place it takes, when it was read through) is no part of it.
/// </summary>
internal static class ElementCopy
{
    /// <returns>A new element in the same place of the same version; added to nothing.</returns>
    public static Element Of(Element former) =>
        new()
        {
            VersionId = former.VersionId,
            LevelTypeId = former.LevelTypeId,
            ParentId = former.ParentId,
            Order = former.Order,
            Title = former.Title,
            Body = former.Body,
            Sections = new(former.Sections, StringComparer.Ordinal),
            PeriodFrom = former.PeriodFrom,
            PeriodTo = former.PeriodTo,
            TargetYear = former.TargetYear,
            OwnerUnitId = former.OwnerUnitId,
            CurrentState = former.CurrentState,
            DesiredState = former.DesiredState,
            GoalKind = former.GoalKind,
            GoalKindReason = former.GoalKindReason,
            PlanPart = former.PlanPart,
            Management = former.Management,
            Tests = [.. former.Tests],
            Perspectives = [.. former.Perspectives],
            Example = former.Example,
            InventedTexts = [.. former.InventedTexts],
        };

    /// <summary>
    /// Adds the draft to the unit of work with the former's contributors and its ties to others, and does not save. Ties from
    /// others stay with what applies.
    /// </summary>
    public static void Add(KommunDb db, Plan plan, Element former, Element draft)
    {
        db.Add(draft);
        db.AddRange(plan.ContributorsTo(former).Select(u => new Contributor { ElementId = draft.Id, UnitId = u.Id }));
        db.AddRange(
            plan.Ties.Links.Where(l => l.FromId == former.Id)
                .Select(l => new ElementLink
                {
                    FromId = draft.Id,
                    ToId = l.ToId,
                    Kind = l.Kind,
                    Sentence = l.Sentence,
                })
        );
    }
}
