using System.Globalization;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>
/// How values are written: decimal comma, no-break space for thousands, true minus, as many decimals as the indicator
/// has. Rounded for reading, never before computing.
/// </summary>
internal static class FigureText
{
    private const char NoBreak = '\u00a0';
    private const int LongestShortUnit = 4;

    private static readonly NumberFormatInfo Form = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NoBreak.ToString(),
        NegativeSign = "−",
    };

    private static readonly string[] Forms = [.. Enumerable.Range(0, Indicator.MostDecimals + 1).Select(n => $"N{n}")];

    /// <summary>"89,0", "12 345", "−1,4".</summary>
    public static string Bare(double value, int decimals)
    {
        // zero has no sign
        return (Rounded(value, decimals) + 0.0).ToString(Forms[decimals], Form);
    }

    private static double Rounded(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    public static string Bare(double value, Indicator indicator) => Bare(value, indicator.Decimals);

    /// <summary>"89,0 %", "12 345 kr/inv", "412".</summary>
    public static string Of(double value, Indicator indicator) => Bare(value, indicator) + After(indicator.Unit);

    /// <summary>With its unit where that is short, for labels beside marks.</summary>
    public static string Short(double value, Indicator indicator) =>
        indicator.Unit.Length <= LongestShortUnit ? Of(value, indicator) : Bare(value, indicator);

    /// <summary>"+6,7", "−1,4", "0".</summary>
    public static string Signed(double difference, int decimals)
    {
        var text = Bare(difference, decimals);
        return IsZero(difference, decimals) ? "0"
            : difference > 0 ? "+" + text
            : text;
    }

    /// <summary>Seen with so many decimals.</summary>
    public static bool IsZero(double difference, int decimals) => Rounded(difference, decimals) == 0;

    /// <summary>"6,7 procentenheter", "412 kr/inv": how far apart two values are, without sign.</summary>
    public static string Apart(double difference, Indicator indicator) =>
        Bare(Math.Abs(difference), indicator)
        + (IsPercent(indicator) ? NoBreak + "procentenheter" : After(indicator.Unit));

    /// <summary>"procent", "kr/inv", or empty.</summary>
    public static string UnitWord(Indicator indicator) =>
        IsPercent(indicator) ? "procent"
        : IsSilent(indicator.Unit) ? ""
        : indicator.Unit;

    public static bool IsPercent(Indicator indicator) => indicator.Unit is "%";

    private static string After(string unit) => IsSilent(unit) ? "" : NoBreak + unit;

    private static bool IsSilent(string unit) => unit is "" or "antal" or "index";
}
