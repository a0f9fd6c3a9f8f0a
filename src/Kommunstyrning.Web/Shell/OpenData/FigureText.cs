using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>
/// How values are written with their units and beside each other, with as many decimals as the comparison needs. The figure
/// itself is rounded and written by <see cref="FigureRounding"/>.
/// </summary>
public static class FigureText
{
    private const char NoBreak = '\u00a0';
    private const int LongestShortUnit = 4;

    /// <summary>"89,0", "12 345", "−1,4".</summary>
    public static string Bare(double value, int decimals) => FigureRounding.Bare(value, decimals);

    public static string Bare(double value, FigureForm figures) => Bare(value, figures.Decimals);

    /// <summary>"89,0 %", "12 345 kr/inv", "412".</summary>
    public static string Of(double value, FigureForm figures) => Bare(value, figures) + After(figures.Unit);

    /// <summary>With its unit where that is short, for labels beside marks.</summary>
    public static string Short(double value, FigureForm figures) =>
        figures.Unit.Length <= LongestShortUnit ? Of(value, figures) : Bare(value, figures);

    /// <summary>"+6,7", "−1,4", "0".</summary>
    public static string Signed(double difference, int decimals)
    {
        var text = Bare(difference, decimals);
        return FigureRounding.AreSame(difference, 0) ? "0"
            : difference > 0 ? "+" + text
            : text;
    }

    /// <summary>"6,7 procentenheter", "412 kr/inv": how far apart two values are, without sign.</summary>
    public static string Apart(double difference, FigureForm figures) =>
        Bare(Math.Abs(difference), figures) + (figures.IsPercent ? NoBreak + "procentenheter" : After(figures.Unit));

    /// <summary>The same of two values, as they are written: what stands beside them can be reckoned out of them.</summary>
    public static string Apart(double one, double other, FigureForm figures) =>
        Apart(FigureForm.Less(figures.Shown(one), figures.Shown(other)), figures);

    /// <summary>"procent", "kr/inv", or empty.</summary>
    public static string UnitWord(Indicator indicator) =>
        IsPercent(indicator) ? "procent"
        : IsSilent(indicator.Unit) ? ""
        : indicator.Unit;

    public static bool IsPercent(Indicator indicator) => indicator.Unit is "%";

    private static string After(string unit) => IsSilent(unit) ? "" : NoBreak + unit;

    private static bool IsSilent(string unit) => unit is "" or "antal" or "index";
}
