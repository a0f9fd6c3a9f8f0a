using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>What a text that matches says. The unit may name groups of the pattern, such as `kr/${per}`.</summary>
internal sealed partial class UnitRule(string pattern, string unit, int decimals)
{
    private readonly Regex pattern = new(
        pattern,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    public (string Unit, int Decimals)? Read(string text) =>
        pattern.Match(text) is { Success: true } match ? (Tidy(match.Result(unit)), decimals) : null;

    /// <summary>Titles write one unit in many ways: `100 000 invånare`, `kr/inv 1 nov fg år.`, `kvm BRA`.</summary>
    private static string Tidy(string unit)
    {
        var text = Asides().Replace(unit, "");
        text = Inhabitants().Replace(text, "inv");
        text = text.Replace("kvm", "m²", StringComparison.Ordinal).Replace("kbm", "m³", StringComparison.Ordinal);
        return Gaps().Replace(text, " ").Trim(' ', '.');
    }

    [GeneratedRegex(@"\([^()]*\)?|1 nov fg år|\bKälla:.*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asides();

    [GeneratedRegex(@"\binvånare\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inhabitants();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gaps();
}
