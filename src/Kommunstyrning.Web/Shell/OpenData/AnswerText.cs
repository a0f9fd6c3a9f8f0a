using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>Numbers that stand for answers: they are counted, and nobody is first or last in them.</summary>
internal static class AnswerText
{
    /// <summary>"svaret ja", "koden 3 (borgerligt styre)", "koden 3".</summary>
    public static string Of(double value, Indicator indicator) =>
        YesNo(value, indicator) is { } answer ? $"svaret {answer}"
        : Said(value, indicator) is { } word ? $"koden {Code(value)} ({word})"
        : $"koden {Code(value)}";

    /// <summary>"ja", "borgerligt styre", "kod 3": where it stands alone.</summary>
    public static string Word(double value, Indicator indicator) =>
        YesNo(value, indicator) ?? Said(value, indicator) ?? Short(value, indicator);

    /// <summary>"ja", "kod 3": where there is little room.</summary>
    public static string Short(double value, Indicator indicator) => YesNo(value, indicator) ?? $"kod {Code(value)}";

    /// <summary>"ja", "3 (borgerligt styre)": first in a row.</summary>
    public static string Row(double value, Indicator indicator) =>
        YesNo(value, indicator) is { } answer ? Swedish.Upper(answer)
        : Said(value, indicator) is { } word ? $"{Code(value)}, {word}"
        : $"Kod {Code(value)}";

    /// <summary>What a number stands for; null where the source does not say.</summary>
    public static string? Said(double value, Indicator indicator) =>
        YesNo(value, indicator) ?? indicator.Answers.GetValueOrDefault(value);

    /// <summary>The same where a table has a row for it: null too for what is no answer, and where there is none.</summary>
    public static string? InTable(double value, Indicator indicator) =>
        indicator.IsCounted && !double.IsNaN(value) ? Said(value, indicator) : null;

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

    private static string? YesNo(double value, Indicator indicator) =>
        indicator.Kind != IndicatorKind.YesNo ? null
        : value is 1 ? "ja"
        : value is 0 ? "nej"
        : null;

    private static string Code(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
