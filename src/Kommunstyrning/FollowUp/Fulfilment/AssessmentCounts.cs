namespace Kommunstyrning.FollowUp;

/// <summary>How many goals are said to stand where. Each is counted once, and what nobody has said anything of takes as much room as the rest.</summary>
/// <param name="Unsaid">Nobody has assessed it.</param>
public sealed record AssessmentCounts(int Reached, int Partly, int Not, int CannotJudge, int Unsaid)
{
    public int All => Reached + Partly + Not + CannotJudge + Unsaid;

    /// <param name="said">One for each goal; null where nobody has said.</param>
    public static AssessmentCounts Of(IEnumerable<Assessment?> said)
    {
        var all = said.ToList();
        return new(
            all.Count(s => s == Assessment.Reached),
            all.Count(s => s == Assessment.Partly),
            all.Count(s => s == Assessment.Not),
            all.Count(s => s == Assessment.CannotJudge),
            all.Count(s => s is null)
        );
    }
}
