using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// What the rule proposes of a goal, from its indicators alone. A proposal and no verdict: a person sets another with a reason.
/// </summary>
public static class RuleProposal
{
    /// <summary>
    /// Cannot be judged where there is no indicator with a target, or where fewer than half of them have a value. Reached where
    /// every value is at its target, and in a round about a part of the year also where it is on the path. Not where none is,
    /// and none is near. Otherwise partly.
    /// </summary>
    /// <param name="isForecast">The round is about a part of the year, so that being on the path is enough.</param>
    public static Assessment Of(IndicatorCounts counts, bool isForecast)
    {
        var good = isForecast ? counts.Reached + counts.OnPath : counts.Reached;
        if (counts.WithValue == 0 || counts.WithValue * 2 < counts.All)
            return Assessment.CannotJudge;
        if (good == counts.WithValue)
            return Assessment.Reached;
        return counts.Behind == counts.WithValue ? Assessment.Not : Assessment.Partly;
    }
}
