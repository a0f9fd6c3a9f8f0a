using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>One line of the table of judgements, as it is written there.</summary>
/// <param name="Way">H or L for which way is good, then base, milestones and target: "H 2020:80 2030:90".</param>
/// <param name="Outcome">"2024:84 2025:95p": p is preliminary.</param>
/// <param name="Says">Status, or why not; then the path's value of the judged year.</param>
/// <param name="Tolerance">The target's own; empty for none.</param>
/// <param name="Percent">The municipality's part of the way.</param>
internal sealed record Judged(
    string Way,
    string Outcome,
    string Says,
    string Tolerance = "",
    int Percent = 10,
    int Years = 3,
    int Now = 2026
)
{
    public TargetPath Path
    {
        get
        {
            var words = Way.Split(' ');
            var points = words[1..].Select(Point).ToList();
            return new TargetPath(
                points[0],
                points[1..^1],
                points[^1],
                words[0] is "H" ? Direction.Higher : Direction.Lower
            );
        }
    }

    public string Judge()
    {
        var outcome = Outcome
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Point: Point(word.TrimEnd('p')), IsPreliminary: word.EndsWith('p')))
            .Select(o => new OutcomeValue(o.Point.Year, o.Point.Value, o.IsPreliminary));
        var judgement = TargetJudgement.Of(
            Path,
            Tolerance.Length > 0 ? Number(Tolerance) : null,
            [.. outcome],
            new TargetRules { TolerancePercent = Percent, MostYears = Years },
            Now
        );
        var said = judgement.Reason?.ToString() ?? judgement.Status.ToString();
        var expected = judgement.Expected is { } value ? $" {Math.Round(value, 3).ToString(Invariant)}" : "";
        return said + expected;
    }

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static double Number(string text) => double.Parse(text, Invariant);

    private static TargetPoint Point(string word) =>
        word.Split(':') is [var year, var value]
            ? new TargetPoint(int.Parse(year, Invariant), Number(value))
            : throw new FormatException(word);
}
