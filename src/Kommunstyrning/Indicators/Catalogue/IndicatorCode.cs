using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>The pattern of codes in the source: N or U and five digits.</summary>
public static partial class IndicatorCode
{
    /// <returns>False also for small letters, and for anything before or after the code.</returns>
    public static bool IsValid(string code) => Pattern().IsMatch(code);

    [GeneratedRegex(@"^[NU][0-9]{5}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
