using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// How it goes with the goals of a round, by three signals that are counted apart: what people say, what the indicators show, and
/// what is done. They are never averaged, and never made one.
/// </summary>
public sealed record RoundFulfilment(
    RoundDocument Document,
    IReadOnlyList<GoalFulfilment> Goals,
    IReadOnlyList<AreaFulfilment> Areas,
    AssessmentCounts Assessments,
    IndicatorCounts Indicators,
    ActivityCounts Activities
)
{
    /// <summary>Goals whose signals speak against each other, in the plan's order.</summary>
    public IReadOnlyList<GoalFulfilment> Contradictions =>
        [.. Goals.Where(g => g.Disagreement is { IsContradiction: true })];

    /// <summary>Of the indicators that have a target and no value to hold against it: how many for each reason, the most first.</summary>
    public IReadOnlyList<(UnknownReason? Reason, int Count)> WhyUnknown =>
        [
            .. Goals
                .SelectMany(g => g.Goal.Indicators)
                .Where(i => i.Status == TargetStatus.Unknown)
                .GroupBy(i => i.WhyUnknown)
                .Select(g => (Reason: g.Key, Count: g.Count()))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Reason),
        ];

    /// <summary>Indicators that are followed without a target: they are held against nothing, and counted nowhere else.</summary>
    public int OnlyFollowed => Goals.Sum(g => g.OnlyFollowed);

    /// <summary>Assessments that differ from what the rule proposed.</summary>
    public int Overridden => Goals.Count(g => g.Voice is { IsOverridden: true });

    /// <summary>Areas where no indicator has a value, though there are some.</summary>
    public IReadOnlyList<AreaFulfilment> AreasWithoutValue =>
        [.. Areas.Where(a => a.Name.Length > 0 && a.Indicators is { WithValue: 0, All: > 0 })];

    public static RoundFulfilment Of(RoundDocument document)
    {
        var isWeighed = document.Weighing != Weighing.NotWeighed;
        var goals = document.Goals.Select(g => GoalFulfilment.Of(g, isWeighed, document.IsForecast)).ToList();
        var areas = goals
            .GroupBy(g => g.Goal.Area, StringComparer.Ordinal)
            .Select(area => AreaFulfilment.Of(area.Key, [.. area]))
            .ToList();
        var all = AreaFulfilment.Of("", goals);
        return new RoundFulfilment(document, goals, areas, all.Assessments, all.Indicators, all.Activities);
    }
}
