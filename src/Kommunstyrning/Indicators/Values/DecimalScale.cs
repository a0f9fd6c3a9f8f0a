using System.Runtime.CompilerServices;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Doubles that are decimals with at most eight places. Division is correctly rounded, so an integer divided by 10^k
/// is the very double that the decimal text parses to.
/// </summary>
internal static class DecimalScale
{
    public const int Most = 8;

    private static ReadOnlySpan<double> Powers => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

    public static double Power(int decimals) => Powers[decimals];

    /// <summary>The fewest decimals with which every value is an int32 divided by 10^k, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int? Of(ReadOnlySpan<double> values)
    {
        var decimals = 0;
        foreach (var value in values)
        {
            while (!Holds(value, decimals))
            {
                if (++decimals > Most)
                    return null;
            }
        }
        foreach (var value in values)
        {
            if (!Holds(value, decimals))
                return null;
        }
        return decimals;
    }

    public static int Integer(double value, int decimals) => (int)Math.Round(value * Powers[decimals]);

    /// <summary>Compares bits, so that −0.0 is not taken for 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Holds(double value, int decimals)
    {
        if (double.IsNaN(value))
            return true;
        var scaled = Math.Round(value * Powers[decimals]);
        return Math.Abs(scaled) <= int.MaxValue
            && BitConverter.DoubleToInt64Bits((int)scaled / Powers[decimals]) == BitConverter.DoubleToInt64Bits(value);
    }
}
