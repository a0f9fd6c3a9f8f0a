using System.Globalization;

namespace Kommunstyrning.Indicators;

/// <summary>Years as people write them: "1998–2020, 2022".</summary>
public static class YearSpans
{
    /// <param name="years">In any order; each counts once.</param>
    /// <returns>Rising; empty for none.</returns>
    public static string Of(IEnumerable<int> years)
    {
        var spans = new List<(int First, int Last)>();
        foreach (var year in years.Distinct().Order())
        {
            if (spans is [.., var (first, last)] && last == year - 1)
                spans[^1] = (first, year);
            else
                spans.Add((year, year));
        }
        return string.Join(", ", spans.Select(Written));
    }

    private static string Written((int First, int Last) span) =>
        span.First == span.Last
            ? span.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{span.First}–{span.Last}");
}
