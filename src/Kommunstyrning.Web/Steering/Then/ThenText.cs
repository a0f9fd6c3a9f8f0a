using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Then;

/// <summary>What differs between a day and now, and how a target of that day is told.</summary>
public static class ThenText
{
    /// <summary>In the order in which a page tells them; empty where nothing that can be read here has changed.</summary>
    /// <param name="targetsNow">Of the element.</param>
    public static IReadOnlyList<ChangedField> Differences(
        ElementThen then,
        IReadOnlyList<Target> targetsNow,
        CatalogueCopy catalogue
    )
    {
        var (old, now) = (then.Element, then.Now.Element);
        var (planThen, planNow) = (then.Plan, then.Now.Plan);
        ChangedField[] fields =
        [
            new("Läge", DisplayText.Of(old.State), DisplayText.Of(now.State)),
            new("Nivå", planThen.LevelOf(old).Singular, planNow.LevelOf(now).Singular),
            new("Hör till", planThen.ParentOf(old)?.Title ?? "", planNow.ParentOf(now)?.Title ?? ""),
            new("Rubrik", old.Title, now.Title),
            new("Text", old.Body, now.Body),
            .. Sections(then),
            new("Nuläge", old.CurrentState, now.CurrentState),
            new("Önskat läge", old.DesiredState, now.DesiredState),
            new("Period", Swedish.Period(old.PeriodFrom, old.PeriodTo), Swedish.Period(now.PeriodFrom, now.PeriodTo)),
            new("Målår", $"{old.TargetYear}", $"{now.TargetYear}"),
            new("Slag av mål", Kind(old), Kind(now)),
            new("Varför det slaget", old.GoalKindReason, now.GoalKindReason),
            new("Del av enhetens plan", Part(old), Part(now)),
            new("God ekonomisk hushållning", Management(old), Management(now)),
            new("Perspektiv", PerspectiveText.Of(old.Perspectives), PerspectiveText.Of(now.Perspectives)),
            new("Exempel", DisplayText.Of(old.Example), DisplayText.Of(now.Example)),
            new("Ansvarar", planThen.OwnerOf(old)?.Name ?? "", planNow.OwnerOf(now)?.Name ?? ""),
            new("Är med och bidrar", Units(planThen, old), Units(planNow, now)),
            new("Märkt med", Tags(planThen, old), Tags(planNow, now)),
            new("Bidrar till", Served(planThen, old), Served(planNow, now)),
            new("Sidan granskad", Day(old.ReviewedOn), Day(now.ReviewedOn)),
            .. Targets(then.Then.Targets.Of(old), targetsNow, catalogue),
        ];
        return [.. fields.Where(f => !string.Equals(f.Before, f.After, StringComparison.Ordinal))];
    }

    /// <summary>"från 70 % 2020 över 80 % 2024 till 90 % 2028"; the reason where it was followed without.</summary>
    public static string Of(Target target, CatalogueCopy catalogue)
    {
        if (target.Path is not { } path)
            return $"följs utan målvärde: {Swedish.Stop(target.WithoutReason)}";
        var figures = TargetText.Figures(path, catalogue.Find(target.IndicatorId));
        var over = string.Concat(path.Milestones.Select(m => $" över {At(m)}"));
        return $"från {At(path.Base)}{over} till {At(path.Final)}";

        string At(TargetPoint point) => $"{FigureText.Of(point.Value, figures)} {point.Year}";
    }

    public static string Title(Target target, CatalogueCopy catalogue)
    {
        var name = catalogue.Find(target.IndicatorId) is { } known ? IndicatorTitle.Short(known) : target.IndicatorId;
        return target.Gender == Gender.Total ? name : $"{name}, {TargetText.For(target.Gender)}";
    }

    private static IEnumerable<ChangedField> Sections(ElementThen then)
    {
        var rules = then.Plan.LevelOf(then.Element).Sections.Concat(then.Now.Plan.LevelOf(then.Now.Element).Sections);
        return rules
            .DistinctBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => new ChangedField(
                r.Name,
                then.Element.Sections.GetValueOrDefault(r.Key, ""),
                then.Now.Element.Sections.GetValueOrDefault(r.Key, "")
            ));
    }

    private static IEnumerable<ChangedField> Targets(
        IReadOnlyList<Target> then,
        IReadOnlyList<Target> now,
        CatalogueCopy catalogue
    ) =>
        then.Concat(now)
            .Select(t => (t.IndicatorId, t.Gender))
            .Distinct()
            .Select(key => new ChangedField(
                Title(then.Concat(now).First(t => Is(t, key)), catalogue),
                then.FirstOrDefault(t => Is(t, key)) is { } old ? Of(old, catalogue) : "",
                now.FirstOrDefault(t => Is(t, key)) is { } present ? Of(present, catalogue) : ""
            ));

    private static bool Is(Target target, (string IndicatorId, Gender Gender) key) =>
        string.Equals(target.IndicatorId, key.IndicatorId, StringComparison.Ordinal) && target.Gender == key.Gender;

    private static string Units(Plan plan, Element element) => Listed(plan.ContributorsTo(element).Select(u => u.Name));

    private static string Listed(IEnumerable<string> names) =>
        Swedish.List(names.Order(StringComparer.Create(Text.Swedish, ignoreCase: true)));

    private static string Tags(Plan plan, Element element) => Listed(plan.TagsOf(element).Select(t => t.Title));

    private static string Served(Plan plan, Element element) =>
        Listed(plan.ContributesTo(element).Select(c => c.How.Length > 0 ? $"{c.To.Title} ({c.How})" : c.To.Title));

    private static string Kind(Element element) => element.GoalKind is { } kind ? DisplayText.Of(kind) : "";

    private static string Management(Element element) =>
        element.Management is { } management ? DisplayText.Of(management) : "";

    private static string Part(Element element) => element.PlanPart is { } part ? DisplayText.Of(part) : "";

    private static string Day(DateOnly? day) => day is { } known ? Swedish.Date(known) : "";
}
