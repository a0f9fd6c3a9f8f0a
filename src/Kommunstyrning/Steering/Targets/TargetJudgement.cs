namespace Kommunstyrning.Steering;

/// <summary>What the rule says of one path and its outcome.</summary>
/// <param name="Reason">Null where it can be judged.</param>
/// <param name="Judged">The newest usable value, also where it is too old to be judged by; null where there is none.</param>
/// <param name="Expected">The path's value of that year; null where there is none.</param>
/// <param name="Tolerance">How far short is near, in the indicator's unit.</param>
public sealed record TargetJudgement(
    TargetStatus Status,
    UnknownReason? Reason,
    OutcomeValue? Judged,
    double? Expected,
    double Tolerance
)
{
    /// <summary>
    /// Values of years to come are forecasts and count for nothing; a preliminary one is shown, not judged by.
    /// </summary>
    /// <param name="tolerance">The target's own; null for the municipality's part of the way.</param>
    /// <param name="outcome">In any order, years before the base too.</param>
    /// <param name="rules">What has its years counted has so many periods, where it comes more often.</param>
    /// <param name="thisYear">Of the day on which it is judged.</param>
    public static TargetJudgement Of(
        TargetPath path,
        double? tolerance,
        IReadOnlyCollection<OutcomeValue> outcome,
        TargetRules rules,
        int thisYear
    )
    {
        var near = tolerance ?? path.Length * rules.TolerancePercent / 100;
        var since = outcome.Where(o => o.Year > path.Base.Year && o.Year <= thisYear).OrderBy(o => o.Year).ToList();
        if (since.Count == 0)
            return Unknown(UnknownReason.NoValueSinceBase, judged: null);
        if (since.FindAll(o => !o.IsPreliminary) is not [.., var judged])
            return Unknown(UnknownReason.OnlyPreliminary, judged: null);
        if ((judged.PeriodsAgo ?? thisYear - judged.Year) > rules.MostYears)
            return Unknown(UnknownReason.TooOld, judged);

        var expected = path.At(judged.Year)!.Value;
        var status =
            path.Reaches(judged.Value, path.Final.Value) ? TargetStatus.Reached
            : path.Reaches(judged.Value, expected) ? TargetStatus.OnPath
            : path.Reaches(judged.Value, path.Worse(expected, near)) ? TargetStatus.Near
            : TargetStatus.Behind;
        return new TargetJudgement(status, Reason: null, judged, expected, near);

        TargetJudgement Unknown(UnknownReason reason, OutcomeValue? judged) =>
            new(TargetStatus.Unknown, reason, judged, judged is { } value ? path.At(value.Year) : null, near);
    }
}
