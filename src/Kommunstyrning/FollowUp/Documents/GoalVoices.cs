namespace Kommunstyrning.FollowUp;

/// <summary>What units say of one goal.</summary>
internal static class GoalVoices
{
    /// <param name="counts">Of the goal's indicators: what the rule goes by where nobody has said anything.</param>
    /// <returns>The owner's first, and always there; of the others those that have said something, in the order of the organisation.</returns>
    public static IReadOnlyList<DocumentAssessment> Of(
        Round round,
        IEnumerable<GoalReport> reports,
        UnitOrder units,
        IndicatorCounts counts
    )
    {
        var rule = RuleProposal.Of(counts, round.Kind != RoundKind.Annual);
        return
        [
            .. reports
                .OrderByDescending(r => r.IsOwner)
                .ThenBy(r => units.PlaceOf(r.UnitId))
                .Where(r => r.IsOwner || Says(r))
                .Select(r => Told(round, r, units.NameOf(r.UnitId), rule)),
        ];
    }

    private static DocumentAssessment Told(Round round, GoalReport report, string unit, Assessment rule)
    {
        var proposed = report.Assessment is null ? rule : report.Proposed ?? rule;
        var said = round.Weighing switch
        {
            Weighing.OwnerJudges => report.Assessment,
            Weighing.RuleApplies => report.Assessment ?? (report.IsOwner ? rule : null),
            Weighing.NotWeighed => null,
            _ => throw new ArgumentOutOfRangeException(nameof(round), round.Weighing, message: null),
        };
        return new DocumentAssessment(
            unit,
            report.IsOwner,
            said,
            round.Weighing == Weighing.NotWeighed ? null : proposed,
            report.OverrideReason,
            report.Why,
            report.Next,
            report.Learnt
        )
        {
            UnitId = report.UnitId,
        };
    }

    private static bool Says(GoalReport report) =>
        report.Assessment is not null || report.Why.Length + report.Next.Length + report.Learnt.Length > 0;
}
