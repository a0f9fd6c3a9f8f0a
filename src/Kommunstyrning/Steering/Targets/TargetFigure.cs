using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>How sentences about a target write its figures: with the decimals that were written, since people wrote them.</summary>
internal static class TargetFigure
{
    /// <returns>"95,0 %", "12 345 kr/inv".</returns>
    public static string Of(Indicator indicator, double value) =>
        value.ToString($"N{Math.Max(indicator.Decimals, Written(value))}", Text.Swedish)
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
        while (decimals < Indicator.MostDecimals && Math.Abs(Math.Round(value, decimals) - value) > 1e-9)
            decimals++;
        return decimals;
    }
}
