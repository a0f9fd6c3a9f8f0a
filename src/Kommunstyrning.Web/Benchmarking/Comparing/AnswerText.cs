using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>Numbers that stand for answers: they are counted, and nobody is first or last in them.</summary>
internal static class AnswerText
{
    /// <summary>"svaret ja", "koden 3".</summary>
    public static string Of(double value, Indicator indicator) =>
        indicator.Kind == IndicatorKind.YesNo && value is 0 or 1
            ? $"svaret {(value == 1 ? "ja" : "nej")}"
            : $"koden {FigureText.Bare(value, 0)}";

    /// <summary>How many have each, the most first; ties by the code.</summary>
    public static IReadOnlyList<(double Value, int Count)> Counts(ComparisonResult read) =>
        [
            .. read
                .Comparison.Areas.Where(a => a.Rank > 0)
                .CountBy(a => a.Value)
                .Select(pair => (pair.Key, pair.Value))
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key),
        ];

    /// <summary>"Kiruna saknar värde 2021. Vanligast är koden 3, som 120 av 290 kommuner har."</summary>
    public static string Most(ComparisonResult read)
    {
        var (value, count) = Counts(read)[0];
        var lacks = read.Focus is { } focus ? $"{focus.Name} saknar värde {read.Year}. " : "";
        return $"{lacks}Vanligast är {Of(value, read.Indicator)}, som {count} av {read.Comparison.Of} {GroupText.Kinds(read)} har.";
    }
}
