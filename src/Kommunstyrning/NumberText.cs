using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommunstyrning;

/// <summary>
/// The one reader of numbers that people write: "5,5", "5.5", "1 234", "1.234,5", "1,234.5", "−3", "+2", "5,5 %". Spaces,
/// points and commas part thousands only where each group after the first has three figures, so that "5 5" is no number. A
/// single comma or point is before decimals, as it is written in Sweden.
/// </summary>
public static partial class NumberText
{
    /// <summary>More figures than this are no longer told apart as a number of double precision.</summary>
    private const int MostFigures = 15;

    /// <param name="raw">As it was written, or null.</param>
    /// <param name="unit">What may stand after the number, as "%" or "kr/inv"; "procent" is "%" too, and "kr" any money.</param>
    /// <returns>Null for what is empty, no number, or in another unit.</returns>
    public static double? Read(string? raw, string unit = "")
    {
        var text = Spaces().Replace(Text.Line(raw), " ").Replace('−', '-').Replace('–', '-');
        var match = Number().Match(text);
        if (!match.Success || !IsUnit(match.Groups["unit"].Value, unit))
            return null;
        var (whole, part) = (match.Groups["whole"].Value, match.Groups["part"].Value);
        var figures = string.Concat(whole.Where(char.IsAsciiDigit));
        if (figures.Length + part.Length > MostFigures)
            return null;
        var value = double.Parse($"{figures}.{part}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return match.Groups["minus"].Success && value != 0 ? -value : value;
    }

    private static bool IsUnit(string written, string unit) =>
        written.Length == 0
        || string.Equals(written, unit, StringComparison.OrdinalIgnoreCase)
        || unit switch
        {
            "%" => written.ToUpperInvariant() is "PROCENT" or "PROCENTENHETER",
            _ => unit.StartsWith("kr", StringComparison.Ordinal) && written.ToUpperInvariant() is "KR" or "KRONOR",
        };

    /// <summary>Either thousands in threes or none; then decimals after the other sign than that of the thousands.</summary>
    [GeneratedRegex(
        """
            \A(?:(?<minus>-)|\+)?\s?
            (?:
                (?<whole>[0-9]{1,3}(?:[ '][0-9]{3})+)(?:[.,](?<part>[0-9]+))?
              | (?<whole>[0-9]{1,3}(?:\.[0-9]{3})+),(?<part>[0-9]+)
              | (?<whole>[0-9]{1,3}(?:\.[0-9]{3}){2,})
              | (?<whole>[0-9]{1,3}(?:,[0-9]{3})+)\.(?<part>[0-9]+)
              | (?<whole>[0-9]{1,3}(?:,[0-9]{3}){2,})
              | (?<whole>[0-9]+)(?:[.,](?<part>[0-9]+))?
              | [.,](?<part>[0-9]+)
            )
            (?:\s?(?<unit>[^0-9\s.,+-].*))?\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s\u00a0\u202f\u2009]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
