namespace Kommunstyrning.Steering;

/// <summary>
/// Whether a period keeps to its level's horizon and stays within the period of what it lies under. The level says whether
/// what does not is refused or pointed out: the first period of a term often differs.
/// </summary>
public static class Horizon
{
    /// <summary>What does not keep to it, in sentences for members.</summary>
    public static IEnumerable<string> About(Plan plan, Element element) =>
        Breaches(plan, plan.LevelOf(element), Span.Of(element), plan.ParentOf(element)).Select(b => b.Sentence);

    /// <summary>Whether its own period keeps to what a level says, wherever it lies.</summary>
    internal static IEnumerable<string> About(LevelType level, Element element) =>
        Length(level, Span.Of(element)).Select(b => b.Sentence);

    /// <returns>Empty where the level only points it out.</returns>
    internal static IEnumerable<Refusal> Refuses(Plan plan, LevelType level, ElementInput input, Guid? parentId) =>
        level.IsHorizonBinding ? Breaches(plan, level, Span.Of(input), plan.Find(parentId)) : [];

    /// <returns>Empty where the level refuses it.</returns>
    internal static IEnumerable<string> Warns(Plan plan, LevelType level, ElementInput input, Guid? parentId) =>
        level.IsHorizonBinding
            ? []
            : Breaches(plan, level, Span.Of(input), plan.Find(parentId)).Select(b => b.Sentence);

    /// <summary>What lies below, or will when it takes the place of another wording, and would reach beyond its new period.</summary>
    /// <returns>Refusals where the level of what lies below is binding, warnings where it is not.</returns>
    internal static (IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Warnings) Below(
        Plan plan,
        Element element,
        ElementInput input
    )
    {
        var heirs = plan.Find(element.SupersedesId) is { } old ? plan.ChildrenOf(old) : [];
        var beyond = plan.ChildrenOf(element)
            .Concat(heirs.Where(e => e.Id != element.Id))
            .SelectMany(child =>
                Beyond(child, input).Select(refusal => (plan.LevelOf(child).IsHorizonBinding, refusal))
            )
            .ToList();
        return (
            [.. beyond.Where(b => b.IsHorizonBinding).Select(b => b.refusal)],
            [.. beyond.Where(b => !b.IsHorizonBinding).Select(b => b.refusal.Sentence)]
        );
    }

    private static IEnumerable<Refusal> Beyond(Element child, ElementInput input)
    {
        if (input.PeriodFrom is { } from && child.PeriodFrom < from)
            yield return Refusal.Conflict(
                "periodFrom",
                $"Under det ligger ”{child.Title}”, som börjar gälla redan {Day(child.PeriodFrom.Value)}."
            );
        if (input.PeriodTo is not { } to)
            yield break;
        if (child.PeriodTo > to)
            yield return Refusal.Conflict(
                "periodTo",
                $"Under det ligger ”{child.Title}”, som gäller längre, till {Day(child.PeriodTo.Value)}."
            );
        else if (child.PeriodTo is null && child.TargetYear > to.Year)
            yield return Refusal.Conflict(
                "periodTo",
                $"Under det ligger ”{child.Title}”, som har målåret {child.TargetYear}."
            );
    }

    /// <summary>Moved to another place it lies within another period.</summary>
    internal static IEnumerable<Refusal> Misplaces(Plan plan, Element element, Guid? parentId) =>
        plan.LevelOf(element).IsHorizonBinding && parentId != element.ParentId
            ? Within(Span.Of(element), plan.LevelOf(element), plan.Find(parentId), plan)
                .Select(b => b with { Field = "parentId" })
            : [];

    private static IEnumerable<Refusal> Breaches(Plan plan, LevelType level, Span span, Element? parent) =>
        Length(level, span).Concat(Within(span, level, parent, plan));

    /// <summary>Both days of a period belong to it: four years from the first of January end on the last of December.</summary>
    private static IEnumerable<Refusal> Length(LevelType level, Span span)
    {
        if (level.HorizonYears is not { } years || span.From is not { } from || span.To is not { } to)
            yield break;
        var end = from.Year + years > Calendar.Last ? DateOnly.MaxValue : from.AddYears(years).AddDays(-1);
        if (level.IsOpenEnded && to < end)
            yield return Refusal.Conflict(
                "periodTo",
                $"{level.Singular} ska sträcka sig minst {years} år framåt, till {Day(end)} eller längre."
            );
        if (!level.IsOpenEnded && to > end)
            yield return Refusal.Conflict(
                "periodTo",
                $"{level.Singular} gäller högst {years} år. Från {Day(from)} räcker det till {Day(end)}."
            );
    }

    private static IEnumerable<Refusal> Within(Span span, LevelType level, Element? parent, Plan plan)
    {
        if (parent is null)
            yield break;
        var above = plan.Up(parent).ToList();
        if (above.Find(e => e.PeriodFrom is not null) is { } begins && span.From < begins.PeriodFrom)
            yield return Refusal.Conflict(
                "periodFrom",
                $"Det ligger under ”{begins.Title}”, som börjar gälla {Day(begins.PeriodFrom!.Value)}."
            );
        if (above.Find(e => e.PeriodTo is not null) is not { } ends)
            yield break;
        var last = ends.PeriodTo!.Value;
        if (span.To > last)
            yield return Refusal.Conflict("periodTo", $"Det ligger under ”{ends.Title}”, som gäller till {Day(last)}.");
        if (span.TargetYear > last.Year && span.TargetYear != level.TargetYear)
            yield return Refusal.Conflict(
                "targetYear",
                $"Det ligger under ”{ends.Title}”, som gäller till {Day(last)}. Målåret ligger efter det."
            );
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Text.Swedish);

    private sealed record Span(DateOnly? From, DateOnly? To, int? TargetYear)
    {
        public static Span Of(Element element) => new(element.PeriodFrom, element.PeriodTo, element.TargetYear);

        public static Span Of(ElementInput input) => new(input.PeriodFrom, input.PeriodTo, input.TargetYear);
    }
}
