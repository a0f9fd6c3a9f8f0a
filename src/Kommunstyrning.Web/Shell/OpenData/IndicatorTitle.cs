using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>An indicator's name where its value stands beside it with the unit.</summary>
internal static class IndicatorTitle
{
    /// <summary>A longer unit does not fit beside a value, and stays in the name.</summary>
    private const int LongestUnit = 5;

    /// <summary>"Invånare 80+, andel (%)" without its last part; whole where the unit is not said with the value.</summary>
    public static string Short(Indicator indicator)
    {
        if (CuratedIndicators.Find(indicator.Id) is { } curated)
            return curated.Name;
        var title = indicator
            .Title.Replace(" - ", "\u00a0– ", StringComparison.Ordinal)
            .Replace("0 000", "0\u00a0000", StringComparison.Ordinal);
        if (!HasShortUnit(indicator))
            return title;
        string[] endings = FigureText.IsPercent(indicator)
            ? [", andel (%)", ", (%)", " (%)"]
            : [$", {indicator.Unit}", $" {indicator.Unit}"];
        var ending = Array.Find(endings, e => title.EndsWith(e, StringComparison.Ordinal));
        return ending is null || ending.Length >= title.Length ? title : title[..^ending.Length];
    }

    /// <summary>"89,0 %", "29,0 dagar", and "8,3" where the unit is long.</summary>
    public static string Value(double value, Indicator indicator, FigureForm figures) =>
        HasShortUnit(indicator) ? FigureText.Of(value, figures) : FigureText.Bare(value, figures);

    private static bool HasShortUnit(Indicator indicator) =>
        FigureText.UnitWord(indicator).Length > 0 && indicator.Unit.Length <= LongestUnit;
}
