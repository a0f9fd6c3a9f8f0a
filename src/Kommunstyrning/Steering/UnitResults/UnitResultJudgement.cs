namespace Kommunstyrning.Steering;

/// <summary>What the rule says of one unit's answer. It judges the newest year that has a figure.</summary>
public static class UnitResultJudgement
{
    /// <returns>Null where no year has an outcome or a forecast.</returns>
    public static GrantYear? Newest(IEnumerable<GrantYear> grants) => grants.LastOrDefault(g => g.Outcome is not null);

    /// <param name="tolerancePercent">How many percent of the grant it may cost beyond it and still be near.</param>
    public static GrantStatus Of(GrantYear? year, double tolerancePercent) =>
        year?.DeviationPercent switch
        {
            null => GrantStatus.Unknown,
            >= 0 => GrantStatus.Inside,
            var percent when -percent <= tolerancePercent + 1e-9 => GrantStatus.Near,
            _ => GrantStatus.Over,
        };

    /// <returns>
    /// Reached by a final value only; a forecast at or beyond the target is on path; otherwise behind, and unknown without
    /// any year. Never near: the owner has said a number.
    /// </returns>
    public static TargetStatus Of(FinancialTarget target) =>
        target.Years is not [.., var newest] ? TargetStatus.Unknown
        : !target.Reaches(newest.Value) ? TargetStatus.Behind
        : newest.IsForecast ? TargetStatus.OnPath
        : TargetStatus.Reached;
}
