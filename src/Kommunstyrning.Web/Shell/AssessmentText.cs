using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.Shell;

/// <summary>How an assessment is told: of a whole year it is what came of it, of a part of one it is a forecast with words of its own.</summary>
public static class AssessmentText
{
    public static string Of(Assessment assessment, bool isForecast) =>
        assessment switch
        {
            Assessment.Reached => isForecast ? "Bedöms nås" : "Nått",
            Assessment.Partly => isForecast ? "Bedöms delvis nås" : "Delvis nått",
            Assessment.Not => isForecast ? "Bedöms inte nås" : "Inte nått",
            Assessment.CannotJudge => "Kan inte bedömas",
        };
}
