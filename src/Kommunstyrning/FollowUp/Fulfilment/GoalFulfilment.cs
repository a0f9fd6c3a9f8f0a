using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>One goal with its three signals counted apart, and what is to be said where they do not agree.</summary>
/// <param name="Voice">Whose assessment counts: the owner's, and where nobody owns it the first that there is; null without any.</param>
/// <param name="Disagreement">Null where the signals do not speak against each other.</param>
public sealed record GoalFulfilment(
    DocumentGoal Goal,
    DocumentAssessment? Voice,
    IndicatorCounts Indicators,
    ActivityCounts Activities,
    Disagreement? Disagreement
)
{
    /// <summary>Null where nobody has said.</summary>
    public Assessment? Said => Voice?.Assessment;

    /// <summary>How many of its indicators are held against nothing.</summary>
    public int OnlyFollowed => Goal.Indicators.Count(i => !i.HasTarget);

    /// <param name="isWeighed">The round asks for assessments.</param>
    /// <param name="isForecast">The round is about a part of the year.</param>
    public static GoalFulfilment Of(DocumentGoal goal, bool isWeighed, bool isForecast)
    {
        var voice =
            goal.Assessments.FirstOrDefault(a => a.IsOwner)
            ?? goal.Assessments.FirstOrDefault(a => a.Assessment is not null);
        var indicators = IndicatorCounts.Of(goal.Indicators.Select(i => i.Status).OfType<TargetStatus>());
        var activities = ActivityCounts.Of(goal.Activities);
        return new GoalFulfilment(
            goal,
            voice,
            indicators,
            activities,
            isWeighed ? Disagreement.Of(voice, indicators, activities, isForecast) : null
        );
    }
}

/// <summary>The goals of one area.</summary>
/// <param name="Name">Empty for those that lie in none.</param>
public sealed record AreaFulfilment(
    string Name,
    IReadOnlyList<GoalFulfilment> Goals,
    AssessmentCounts Assessments,
    IndicatorCounts Indicators,
    ActivityCounts Activities
)
{
    /// <summary>The signals of one of its goals speak against each other.</summary>
    public bool Disagrees => Goals.Any(g => g.Disagreement is { IsContradiction: true });

    internal static AreaFulfilment Of(string name, IReadOnlyList<GoalFulfilment> goals) =>
        new(
            name,
            goals,
            AssessmentCounts.Of(goals.Select(g => g.Said)),
            goals.Aggregate(IndicatorCounts.None, (sum, g) => sum + g.Indicators),
            goals.Aggregate(ActivityCounts.None, (sum, g) => sum + g.Activities)
        );
}
