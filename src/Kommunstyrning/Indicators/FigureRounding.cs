using System.Globalization;

namespace Kommunstyrning.Indicators;

/// <summary>
/// The one rule for how a figure is rounded and written, wherever it stands: decimal comma, no-break space for thousands, true
/// minus. Rounded for reading, never before computing.
/// </summary>
public static class FigureRounding
{
    private const char NoBreak = '\u00a0';

    /// <summary>What is nearer to nought than this is what computing left behind.</summary>
    internal const double Dust = 1e-9;

    private static readonly NumberFormatInfo Form = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NoBreak.ToString(),
        NegativeSign = "−",
    };

    private static readonly string[] Forms = [.. Enumerable.Range(0, Indicator.MostDecimals + 1).Select(n => $"N{n}")];

    /// <summary>Half away from zero; zero has no sign.</summary>
    /// <param name="decimals">0 to 15.</param>
    public static double Rounded(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;

    /// <summary>Whether two are one, but for what computing left behind.</summary>
    public static bool AreSame(double one, double other) => Math.Abs(one - other) < Dust;

    /// <summary>Zero is written for zero alone: what would become it by rounding gets decimals to its first figure.</summary>
    /// <param name="decimals">Those that values have otherwise.</param>
    /// <returns>At most <see cref="Indicator.MostDecimals"/>.</returns>
    public static int DecimalsOf(double value, int decimals)
    {
        while (
            Math.Abs(value) < 1
            && decimals < Indicator.MostDecimals
            && Rounded(value, decimals) == 0
            && !AreSame(value, 0)
        )
            decimals++;
        return decimals;
    }

    /// <summary>"89,0", "12 345", "−1,4".</summary>
    /// <param name="decimals">0 to <see cref="Indicator.MostDecimals"/>.</param>
    public static string Bare(double value, int decimals)
    {
        var written = DecimalsOf(value, decimals);
        return Rounded(value, written).ToString(Forms[written], Form);
    }

    /// <summary>A figure that somebody typed, with the decimals that it was typed with, six at the most: "95,5", "1 200".</summary>
    public static string AsTyped(double value) => value.ToString("#,0.######", Form);
}
