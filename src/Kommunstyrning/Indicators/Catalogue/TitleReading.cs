using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>
/// What a KPI's title says of its values, since Kolada has no field for it: the unit (`%`, `kr/inv`, `per 1000 inv`;
/// empty where nothing is said), how many decimals are worth showing (1 where nothing is said), and the last year of a
/// series that has ended, from a suffix such as `(-2024)`. A guess: whoever knows better may overrule it.
/// </summary>
public sealed partial record TitleReading(string Unit, int Decimals, int? EndedYear)
{
    private const int Longest = 1000;

    /// <summary>Reads any text; a title longer than 1,000 characters by its first 1,000.</summary>
    /// <returns>Never null: a title that says nothing has no unit, one decimal and no last year.</returns>
    public static TitleReading Read(string title)
    {
        var line = Spaces().Replace(Text.Line(title.Length > Longest ? title[..Longest] : title), " ").Trim();
        var suffix = Suffix().Match(line);
        var reading = UnitReading.Of(suffix.Success ? line[..suffix.Index].TrimEnd() : line);
        int? ended = suffix.Success
            ? int.Parse(suffix.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
        return new TitleReading(reading.Unit, reading.Decimals, ended);
    }

    /// <summary>Only at the very end: `(-1997)` within a title is a period that the figure is about.</summary>
    [GeneratedRegex(@"\(\s*[-–—]\s*(?<year>(19|20)[0-9]{2})\s*\)\s*\.?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
