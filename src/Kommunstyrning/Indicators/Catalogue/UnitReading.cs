using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Finds the unit in a title without its suffix. Titles say it last, but often with a qualifier after it (`kr/inv,
/// 1 nov fg år`; `andel (%), modellberäknat värde`), so the parts between commas and dashes are read from the end.
/// </summary>
internal static partial class UnitReading
{
    public static (string Unit, int Decimals) Of(string title)
    {
        if (Hit(UnitRules.BeforeParts, title) is { } whole)
            return whole;
        foreach (var part in Parts().Split(title).Reverse())
        {
            if (Hit(UnitRules.OfPart, part.Trim(' ', '.', '?')) is { } found)
                return (found.Unit, found.Decimals == 0 && IsMean(found.Unit, title) ? 1 : found.Decimals);
        }
        return Hit(UnitRules.AfterParts, title) ?? ("", 1);
    }

    private static (string Unit, int Decimals)? Hit(UnitRule[] rules, string text) =>
        rules.Select(rule => rule.Read(text)).FirstOrDefault(hit => hit is not null);

    private static bool IsMean(string unit, string title) =>
        !unit.Contains("kr", StringComparison.Ordinal) && Mean().IsMatch(title);

    /// <summary>A comma in a number does not part: `Målnivå ≤ 5,5`.</summary>
    [GeneratedRegex(@",(?![0-9])|\s[-–]\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();

    /// <summary>Counts that are not whole: means, and one thing for each of another.</summary>
    [GeneratedRegex(
        @"genomsnitt|medelvärde|medelvårdtid|medeltid|\bper (?!den\b)|\b(barn|elever|invånare)/\p{L}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Mean();
}
