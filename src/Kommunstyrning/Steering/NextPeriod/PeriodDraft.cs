using Kommunstyrning.Store;

namespace Kommunstyrning.Steering;

/// <summary>The draft of an element for the next period: what it begins with, and where it hangs.</summary>
internal static class PeriodDraft
{
    public static ElementInput Asked(Element former, DateOnly? from, DateOnly? to) =>
        new()
        {
            Title = former.Title,
            PeriodFrom = from,
            PeriodTo = to,
            TargetYear = former.TargetYear,
        };

    /// <summary>Under the next period's of what the former lies under, where that is being written; else where the former lies.</summary>
    public static Guid? ParentOf(Plan plan, Element former) =>
        plan.ParentOf(former) is { } parent ? (plan.NextOf(parent) ?? parent).Id : former.ParentId;

    public static IEnumerable<Refusal> Check(Plan plan, LevelType level, ElementInput input, Guid? parentId)
    {
        if (!Calendar.Holds(input.PeriodFrom))
            yield return Refusal.Invalid("periodFrom", Calendar.Sentence);
        if (!Calendar.Holds(input.PeriodTo))
            yield return Refusal.Invalid("periodTo", Calendar.Sentence);
        if (input.PeriodTo < input.PeriodFrom)
            yield return Refusal.Invalid("periodTo", "Sista dagen ligger före den första.");
        foreach (var refusal in Horizon.Refuses(plan, level, input, parentId))
            yield return refusal;
    }

    /// <summary>Adds to the unit of work with contributors and ties to others, and does not save.</summary>
    public static Element Add(KommunDb db, Plan plan, Element former, ElementInput days, Guid? parentId)
    {
        var draft = ElementCopy.Of(former);
        draft.ParentId = parentId;
        (draft.PeriodFrom, draft.PeriodTo) = (days.PeriodFrom, days.PeriodTo);
        draft.SucceedsId = former.Id;
        ElementCopy.Add(db, plan, former, draft);
        return draft;
    }
}
