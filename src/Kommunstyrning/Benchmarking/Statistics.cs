using System.Runtime.InteropServices;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// What the members that have a value have in common. The mean is unweighted. Quartiles are interpolated between order
/// statistics at h = (n − 1)·p ("type 7"); the standard deviation is that of a whole population. In the indicator's unit.
/// </summary>
/// <param name="N">Members with a value.</param>
/// <param name="Missing">Members without.</param>
public sealed record Statistics(
    int N,
    int Missing,
    double Mean,
    double Median,
    double Q1,
    double Q3,
    double Min,
    double Max,
    double StandardDeviation
)
{
    /// <summary>How many lie at the lower quartile and below it.</summary>
    internal Tail Lower { get; private init; }

    /// <summary>How many lie at the upper quartile and above it.</summary>
    internal Tail Upper { get; private init; }

    /// <param name="sorted">The values there are, in rising order; at least one.</param>
    /// <param name="missing">How many members have no value.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static Statistics Of(ReadOnlySpan<double> sorted, int missing)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("There is nothing to sum up.", nameof(sorted));
        var sum = 0.0;
        foreach (var value in sorted)
            sum += value;
        var mean = sum / sorted.Length;
        var squares = 0.0;
        foreach (var value in sorted)
            squares += (value - mean) * (value - mean);
        var (q1, q3) = (Quantile(sorted, 0.25), Quantile(sorted, 0.75));
        var (below, atLower, above, atUpper) = (0, 0, 0, 0);
        foreach (var value in sorted)
        {
            below += value < q1 ? 1 : 0;
            atLower += value.Equals(q1) ? 1 : 0;
            above += value > q3 ? 1 : 0;
            atUpper += value.Equals(q3) ? 1 : 0;
        }
        return new Statistics(
            sorted.Length,
            missing,
            mean,
            Quantile(sorted, 0.5),
            q1,
            q3,
            sorted[0],
            sorted[^1],
            Math.Sqrt(squares / sorted.Length)
        )
        {
            Lower = new Tail(below, atLower),
            Upper = new Tail(above, atUpper),
        };
    }

    /// <summary>
    /// Interpolated between order statistics at h = (n − 1)·p: type 7 of Hyndman and Fan (1996), the usual one of R and
    /// Excel.
    /// </summary>
    /// <param name="sorted">Without NaN, in rising order; at least one.</param>
    /// <param name="p">From 0, the least, to 1, the greatest; 0.5 is the median.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The p is not from 0 to 1.</exception>
    public static double Quantile(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("There is no quantile of nothing.", nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        var h = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(h);
        return below + 1 == sorted.Length || h.Equals(below)
            ? sorted[below]
            : FigureForm.Between(sorted[below], sorted[below + 1], h - below);
    }
}

/// <summary>Those at one end of the values, cut off at a quartile: more than a quarter where many share a value.</summary>
/// <param name="Beyond">How many lie outside of the quartile.</param>
/// <param name="OnBorder">How many have exactly its value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tail(int Beyond, int OnBorder);
