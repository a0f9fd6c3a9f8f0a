using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>A target with what has come of it.</summary>
/// <param name="Indicator">Null where the catalogue does not hold it.</param>
/// <param name="Outcome">The municipality's values, oldest first, years before the base too, and no forecasts.</param>
/// <param name="Rule">What the rule says.</param>
/// <param name="Rules">By what it was judged.</param>
public sealed record TargetProgress(
    Target Target,
    TargetPath Path,
    Indicator? Indicator,
    IReadOnlyList<OutcomeValue> Outcome,
    TargetJudgement Rule,
    TargetRules Rules
)
{
    /// <summary>Periods that have a number which is withheld, oldest first.</summary>
    public IReadOnlyList<Period> Withheld { get; init; } = [];

    /// <summary>The newest period, where its number is withheld and there is none after it that anyone may see; else null.</summary>
    public Period? NewestWithheld =>
        Withheld is [.., var newest]
        && (Outcome is not [.., var seen] || (seen.Period?.CompareTo(newest) ?? seen.Year.CompareTo(newest.Year)) < 0)
            ? newest
            : null;

    /// <summary>An editor's word stands in place of the rule's, as long as the municipality allows it and no newer value has come.</summary>
    public bool IsOverridden => Rules.MayOverride && Target.OwnStatus is not null && IsOfTheJudged;

    private bool IsOfTheJudged => (Target.OwnYear, Target.OwnPart) == (Rule.Judged?.Year, Rule.Judged?.Period?.Part);

    /// <summary>What it is judged by is invented: the target, or the values.</summary>
    public bool IsExample => Target.IsExample || Indicator?.IsExample == true;

    public TargetStatus Status => IsOverridden ? Target.OwnStatus!.Value : Rule.Status;

    /// <summary>The path by year, from its base to its target or the last outcome after that.</summary>
    public IReadOnlyList<TargetPoint> PathByYear
    {
        get
        {
            var last = Math.Max(Path.Final.Year, Outcome.Count > 0 ? Outcome[^1].Year : 0);
            return
            [
                .. Enumerable
                    .Range(Path.Base.Year, last - Path.Base.Year + 1)
                    .Select(year => new TargetPoint(year, Path.At(year)!.Value)),
            ];
        }
    }
}
