namespace Kommunstyrning.Benchmarking;

/// <summary>
/// Up to five classes of values for a map, parted near the quintiles at numbers that can be read. A value on a border
/// belongs to the class above it; no class is empty.
/// </summary>
/// <param name="Borders">Rising; one fewer than there are classes.</param>
/// <param name="Step">What borders are multiples of; 0 where each class is one value.</param>
/// <param name="Decimals">As many as borders are written with.</param>
/// <exception cref="ArgumentException">The borders do not rise.</exception>
public sealed record ValueClasses(IReadOnlyList<double> Borders, double Step, int Decimals)
{
    /// <summary>The most classes, for more cannot be told apart by their shades.</summary>
    public const int Most = 5;

    private const int Tries = 6;

    /// <summary>Rising; one fewer than there are classes.</summary>
    public IReadOnlyList<double> Borders { get; init; } = Rising(Borders);

    /// <summary>From 1 to <see cref="Most"/>.</summary>
    public int Count => Borders.Count + 1;

    /// <param name="value">A number; NaN belongs to no class and is not to be asked about.</param>
    /// <returns>0 for the lowest.</returns>
    public int Of(double value)
    {
        var above = 0;
        while (above < Borders.Count && value >= Borders[above])
            above++;
        return above;
    }

    /// <param name="sorted">The values there are, in rising order; at least one.</param>
    /// <param name="decimals">The indicator's: borders are never finer.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are negative.</exception>
    public static ValueClasses Of(ReadOnlySpan<double> sorted, int decimals)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("There is nothing to part.", nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        var distinct = Distinct(sorted);
        if (distinct.Count <= Most)
            return new ValueClasses([.. distinct.Skip(1)], 0, decimals);
        Span<double> quintiles = stackalloc double[Most - 1];
        for (var i = 0; i < quintiles.Length; i++)
            quintiles[i] = Statistics.Quantile(sorted, (i + 1) / (double)Most);

        var finest = Math.Pow(10, -decimals);
        var step = Math.Max(NiceStep.AtMost((quintiles[^1] - quintiles[0]) / (Most - 1)), finest);
        for (var i = 0; ; i++)
        {
            var borders = Rounded(quintiles, step, sorted);
            if (borders.Count == quintiles.Length || step <= finest || i == Tries)
                return new ValueClasses(borders, step, NiceStep.Decimals(step));
            step = Math.Max(NiceStep.AtMost(step * 0.9), finest);
        }
    }

    private static IReadOnlyList<double> Rising(IReadOnlyList<double> borders) =>
        borders.Zip(borders.Skip(1)).All(pair => pair.First < pair.Second)
            ? borders
            : throw new ArgumentException("Each border lies above the one before.", nameof(borders));

    private static List<double> Distinct(ReadOnlySpan<double> sorted)
    {
        var distinct = new List<double>();
        foreach (var value in sorted)
        {
            if (distinct.Count == 0 || !value.Equals(distinct[^1]))
                distinct.Add(value);
        }
        return distinct;
    }

    /// <summary>Only those that have values on both sides, and between them.</summary>
    private static List<double> Rounded(ReadOnlySpan<double> quintiles, double step, ReadOnlySpan<double> sorted)
    {
        var borders = new List<double>();
        var below = 0;
        foreach (var quintile in quintiles)
        {
            var border = NiceStep.Round(quintile, step);
            var under = CountBelow(sorted, border);
            if (under > below && under < sorted.Length)
                borders.Add(border);
            below = Math.Max(below, under);
        }
        return borders;
    }

    private static int CountBelow(ReadOnlySpan<double> sorted, double border)
    {
        var under = 0;
        while (under < sorted.Length && sorted[under] < border)
            under++;
        return under;
    }
}
