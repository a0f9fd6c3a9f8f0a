using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>The pattern of codes in the source: N or U and five digits.</summary>
public static partial class IndicatorCode
{
    public static bool IsValid(string code) => Pattern().IsMatch(code);

    [GeneratedRegex(@"^[NU][0-9]{5}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
