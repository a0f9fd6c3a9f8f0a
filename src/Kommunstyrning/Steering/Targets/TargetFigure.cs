using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>How sentences about a target write its figures: with the decimals that were written, since people wrote them.</summary>
internal static class TargetFigure
{
    /// <returns>"95,0 %", "12 345 kr/inv".</returns>
    public static string Of(Indicator indicator, double value) =>
        FigureRounding.Bare(value, Math.Max(indicator.Decimals, Written(value)))
        + indicator.Unit switch
        {
            "" => "",
            var unit => $"\u00a0{unit}",
        };

    /// <summary>A number to write in the same way: "95,5", or "120" where there are no decimals.</summary>
    public static string Example(Indicator indicator) => indicator.Decimals > 0 ? "95,5" : "120";

    private static int Written(double value)
    {
        var decimals = 0;
        while (
            decimals < Indicator.MostDecimals && !FigureRounding.AreSame(FigureRounding.Rounded(value, decimals), value)
        )
            decimals++;
        return decimals;
    }
}
