using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// How an assessment is told and drawn. Of a whole year it is what came of it; of a part of one it is a forecast, with words and
/// a mark of its own: a forecast never has the tick.
/// </summary>
public static class AssessmentText
{
    public static string Of(Assessment assessment, bool isForecast) => AssessmentWords.Of(assessment, isForecast);

    /// <summary>The square that it has.</summary>
    public static TargetStatus Mark(Assessment assessment, bool isForecast) =>
        assessment switch
        {
            Assessment.Reached => isForecast ? TargetStatus.OnPath : TargetStatus.Reached,
            Assessment.Partly => TargetStatus.Near,
            Assessment.Not => TargetStatus.Behind,
            Assessment.CannotJudge => TargetStatus.Unknown,
        };

    /// <summary>The square with its word.</summary>
    public static MarkupString Told(Assessment assessment, bool isForecast) =>
        TargetMark.Of(Mark(assessment, isForecast), Of(assessment, isForecast));

    /// <summary>The same of several: "3 bedöms nås".</summary>
    public static MarkupString Counted(Assessment assessment, int count, bool isForecast) =>
        TargetMark.Of(
            Mark(assessment, isForecast),
            $"{count.ToString(Text.Swedish)}\u00a0{Swedish.Lower(Of(assessment, isForecast))}"
        );

    public static IReadOnlyList<Choice> Choices(bool isForecast) =>
        [.. Enum.GetValues<Assessment>().Select(a => new Choice($"{a}", Of(a, isForecast)))];
}
