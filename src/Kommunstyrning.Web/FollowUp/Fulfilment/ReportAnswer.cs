using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>A round's report for programs: each figure with its gender, year, unit and source. Fields are added, never renamed.</summary>
public sealed record ReportAnswer
{
    public required Guid Id { get; init; }

    public required string Municipality { get; init; }

    public required string Name { get; init; }

    public required RoundKind Kind { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The day by which its figures are told.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>It is about a part of the year, and what people say is a forecast.</summary>
    public required bool IsForecast { get; init; }

    /// <summary>Null while it is not decided.</summary>
    public required DocumentDecision? Decision { get; init; }

    public required Weighing Weighing { get; init; }

    public required bool IsExample { get; init; }

    public required int UnitsAsked { get; init; }

    public required IReadOnlyList<string> UnitsNotHandedIn { get; init; }

    public required AssessmentCounts Assessments { get; init; }

    public required IndicatorCounts Indicators { get; init; }

    public required ActivityCounts Activities { get; init; }

    public required IReadOnlyList<GoalAnswer> Goals { get; init; }

    public static ReportAnswer Of(RoundFulfilment of)
    {
        var document = of.Document;
        return new ReportAnswer
        {
            Id = document.RoundId,
            Municipality = document.Municipality,
            Name = document.Name,
            Kind = document.Kind,
            From = document.PeriodFrom,
            To = document.PeriodTo,
            AsOf = document.AsOf,
            IsForecast = document.IsForecast,
            Decision = document.Decision,
            Weighing = document.Weighing,
            IsExample = document.IsExample,
            UnitsAsked = document.UnitsAsked,
            UnitsNotHandedIn = [.. document.Missing.Select(u => u.Name)],
            Assessments = of.Assessments,
            Indicators = of.Indicators,
            Activities = of.Activities,
            Goals = [.. of.Goals.Select(GoalAnswer.Of)],
        };
    }
}

/// <summary>One goal.</summary>
public sealed record GoalAnswer(
    Guid Id,
    string Label,
    string Title,
    string Area,
    string Owner,
    EconomicManagement? Management,
    Assessment? Assessment,
    string? Disagreement,
    bool IsExample,
    IReadOnlyList<DocumentAssessment> Assessments,
    IReadOnlyList<FigureAnswer> Indicators,
    IReadOnlyList<DocumentActivity> Activities,
    IReadOnlyList<DocumentFinancial> Financials
)
{
    internal static GoalAnswer Of(GoalFulfilment of) =>
        new(
            of.Goal.ElementId,
            of.Goal.Label,
            of.Goal.Title,
            of.Goal.Area,
            of.Goal.Owner,
            of.Goal.Management,
            of.Said,
            of.Disagreement?.Sentence,
            of.Goal.IsExample,
            of.Goal.Assessments,
            [.. of.Goal.Indicators.Select(FigureAnswer.Of)],
            of.Goal.Activities,
            of.Goal.Financials
        );
}

/// <summary>One figure with where it comes from.</summary>
/// <param name="Gender">T, K or M.</param>
/// <param name="Unit">Such as procent; may be empty.</param>
/// <param name="When">Year or period of the value; empty without one.</param>
/// <param name="Value">Unrounded; null where there is none to show.</param>
/// <param name="Status">Null for one that is followed without a target.</param>
/// <param name="WhyUnknown">Why it cannot be judged; null where it can.</param>
/// <param name="Source">Who the value comes from, as it is to be said beside it.</param>
public sealed record FigureAnswer(
    string Code,
    string Name,
    string Gender,
    string Unit,
    string When,
    double? Value,
    bool IsPreliminary,
    int? BaseYear,
    double? Base,
    double? Expected,
    int? TargetYear,
    double? Target,
    TargetStatus? Status,
    TargetStatus? RuleStatus,
    string OverrideReason,
    UnknownReason? WhyUnknown,
    bool IsExample,
    string Source
)
{
    internal static FigureAnswer Of(DocumentIndicator indicator) =>
        new(
            indicator.Code,
            indicator.Name,
            GenderCode.Of(indicator.Gender),
            indicator.Unit,
            indicator.When,
            indicator.Value,
            indicator.IsPreliminary,
            indicator.BaseYear,
            indicator.Base,
            indicator.Expected,
            indicator.FinalYear,
            indicator.Final,
            indicator.Status,
            indicator.RuleStatus,
            indicator.OverrideReason,
            indicator.WhyUnknown,
            indicator.IsExample,
            SignalText.Source(indicator)
        );
}
