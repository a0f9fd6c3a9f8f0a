using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>What a plan knows of the goals of a round, read beforehand.</summary>
/// <param name="Goals">Those of the round that stand in this plan, in its order.</param>
/// <param name="Measures">What they are followed by.</param>
/// <param name="Progress">By element, in the order of what it is followed by.</param>
internal sealed record PlanFacts(
    Plan Plan,
    IReadOnlyList<Element> Goals,
    ElementFacet<string> Measures,
    ILookup<Guid, TargetProgress> Progress,
    FollowedIndicators Followed,
    ElementFacet<ElementActivity> Activities,
    ElementFacet<UnitResult> Results
)
{
    private const int MostAdded = 2;

    public IndicatorCounts Counts(Element goal) => IndicatorCounts.Of(Progress[goal.Id].Select(p => p.Status));

    /// <param name="reporting">The units that report on it, those that have said nothing too.</param>
    public DocumentGoal Tell(Element goal, IReadOnlyList<DocumentAssessment> voices, IEnumerable<Guid> reporting) =>
        new()
        {
            ElementId = goal.Id,
            Label = Plan.Label(goal),
            Title = goal.Title,
            Serves = [.. Above(goal).Select(e => e.Title)],
            Area = AreaOf(goal)?.Title ?? "",
            Owner = Plan.OwnerOf(goal)?.Name ?? "",
            Management = goal.Management,
            IsExample = goal.Example != Example.None,
            Assessments = voices,
            Indicators = [.. Measures.Of(goal).SelectMany(code => Indicators(goal, code))],
            Financials = [.. reporting.SelectMany(unit => Financials(goal, unit)).DistinctBy(f => (f.UnitId, f.Name))],
            Activities = [.. Activities.Of(goal).Select(a => Activity(a.Activity))],
        };

    /// <summary>What a draft is called is for members.</summary>
    private IEnumerable<Element> Above(Element goal) => Plan.Up(goal).Skip(1).Where(e => e.State.IsPublic());

    private Element? AreaOf(Element goal)
    {
        var above = Above(goal).ToList();
        return above.Find(e => Plan.NumberOf(e) is not null)
            ?? above.FindLast(e => !Plan.LevelOf(e).IsRoot && Plan.ParentOf(e) is { } top && Plan.LevelOf(top).IsRoot);
    }

    private IEnumerable<DocumentIndicator> Indicators(Element goal, string code)
    {
        var targets = Progress[goal.Id]
            .Where(p => string.Equals(p.Target.IndicatorId, code, StringComparison.Ordinal))
            .Select(Judged)
            .ToList();
        return targets.Count > 0 ? targets : [OnlyFollowed(code)];
    }

    private static DocumentIndicator Judged(TargetProgress progress)
    {
        var (rule, path) = (progress.Rule, progress.Path);
        // what cannot be judged shows its value where there is one that may be seen: too old, or not final
        var shown = rule.Reason == UnknownReason.OnlyPreliminary ? Newest(progress.Outcome) : rule.Judged;
        return Named(
            progress.Target.IndicatorId,
            progress.Indicator,
            progress.Target.Gender,
            DecimalsOf(progress.Indicator, path.Base.Value, path.Final.Value),
            shown
        ) with
        {
            BaseYear = path.Base.Year,
            Base = path.Base.Value,
            Expected = rule.Reason is null ? rule.Expected : null,
            FinalYear = path.Final.Year,
            Final = path.Final.Value,
            Milestones = [.. path.Milestones.Select(m => new DocumentPoint(m.Year, m.Value))],
            Outcome =
            [
                .. progress.Outcome.Select(o => new DocumentPoint(o.Year, o.Value) { IsPreliminary = o.IsPreliminary }),
            ],
            Status = progress.Status,
            RuleStatus = progress.IsOverridden ? rule.Status : null,
            OverrideReason = progress.IsOverridden ? progress.Target.OwnReason : "",
            WhyUnknown = progress.Status == TargetStatus.Unknown ? rule.Reason : null,
            IsExample = progress.IsExample,
        };
    }

    private DocumentIndicator OnlyFollowed(string code)
    {
        var indicator = Followed.Find(code);
        return Named(
            code,
            indicator,
            Gender.Total,
            DecimalsOf(indicator),
            Newest(Followed.Outcome(code, Gender.Total))
        );
    }

    private static DocumentIndicator Named(
        string code,
        Indicator? indicator,
        Gender gender,
        int decimals,
        OutcomeValue? shown
    ) =>
        new(code, indicator?.Name ?? code, gender, indicator?.Unit ?? "", decimals, shown?.When ?? "")
        {
            Value = shown?.Value,
            IsPreliminary = shown?.IsPreliminary == true,
            IsExample = indicator?.IsExample == true,
            IsOwn = indicator?.IsOwn == true,
        };

    private static OutcomeValue? Newest(IReadOnlyList<OutcomeValue> outcome) =>
        outcome is [.., var newest] ? newest : null;

    /// <summary>The indicator's own, and more where somebody has written the path with more.</summary>
    private static int DecimalsOf(Indicator? indicator, params double[] written)
    {
        var least = Math.Max(0, indicator?.Decimals ?? 0);
        var decimals = least;
        while (decimals < least + MostAdded && Array.Exists(written, w => Math.Abs(Math.Round(w, decimals) - w) > 1e-9))
            decimals++;
        return decimals;
    }

    /// <summary>What a company that reports on the goal answers to its test; nothing for other units.</summary>
    private IEnumerable<DocumentFinancial> Financials(Element goal, Guid unitId)
    {
        if (Plan.FindUnit(unitId) is not { } unit || UnitTestOf.Find(Plan, goal, unit) is not { IsCompanys: true } test)
            return [];
        return Results
            .Of(goal)
            .Where(r => r.UnitId == test.Answers.Id && r.IsFor(test))
            .SelectMany(r => r.Targets.Select(t => Financial(test.Answers.Name, r, t)));
    }

    private static DocumentFinancial Financial(string company, UnitResult result, FinancialTarget target)
    {
        var newest = target.Years is [.., var last] ? last : null;
        return new(company, target.Name, target.Measure, target.Direction, target.Value, UnitResultJudgement.Of(target))
        {
            UnitId = result.UnitId,
            Year = newest?.Year,
            Value = newest?.Value,
            IsForecast = newest?.IsForecast == true,
            IsExample = result.IsExample,
        };
    }

    private DocumentActivity Activity(Activity activity) =>
        new(activity.Title, activity.State, Plan.FindUnit(activity.UnitId)?.Name ?? "", activity.End, activity.IsClosed)
        {
            IsExample = activity.IsExample,
        };
}
