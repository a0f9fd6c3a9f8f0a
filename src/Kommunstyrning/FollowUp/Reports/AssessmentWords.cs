namespace Kommunstyrning.FollowUp;

/// <summary>
/// What an assessment is called, wherever it stands. Of a whole year it is what came of it; of a part of one it is told as the
/// forecast that it is, and never as done.
/// </summary>
public static class AssessmentWords
{
    /// <exception cref="ArgumentOutOfRangeException">An assessment that nobody has named.</exception>
    public static string Of(Assessment said, bool isForecast) =>
        said switch
        {
            Assessment.Reached => isForecast ? "Bedöms nås" : "Nått",
            Assessment.Partly => isForecast ? "Bedöms delvis nås" : "Delvis nått",
            Assessment.Not => isForecast ? "Bedöms inte nås" : "Inte nått",
            Assessment.CannotJudge => "Kan inte bedömas",
            _ => throw new ArgumentOutOfRangeException(nameof(said), said, message: null),
        };
}
