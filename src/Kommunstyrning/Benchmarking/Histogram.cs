namespace Kommunstyrning.Benchmarking;

/// <summary>How many values there are of each size, among those in view; each bar tells its classes apart.</summary>
/// <param name="Bars">From the lowest, with the empty ones between; a bar of width 0 is a single value.</param>
/// <param name="Decimals">As many as the ends of bars are written with.</param>
public sealed record Histogram(IReadOnlyList<HistogramBar> Bars, double Width, int Decimals)
{
    /// <summary>The most bars that can be told from each other on a phone.</summary>
    public const int Most = 44;

    private const int Fewest = 16;

    /// <summary>A nice step is at least this part of what it was made from.</summary>
    private const double Coarsest = 2.5;

    /// <summary>Of the first bar.</summary>
    public double Low => Bars[0].From;

    /// <summary>Where the last bar ends; the values lie below it, or on it where each has a bar of its own.</summary>
    public double High => Math.Round(Bars[^1].From + Width, Decimals);

    /// <param name="sorted">Those in view, in rising order; at least one.</param>
    /// <param name="classes">Of all values.</param>
    /// <param name="decimals">The indicator's.</param>
    /// <returns>At most 44 bars of one width; one for each value where the classes have no step.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are negative.</exception>
    public static Histogram Of(ReadOnlySpan<double> sorted, ValueClasses classes, int decimals)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("There is nothing to count.", nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        if (classes.Step.Equals(0))
            return Single(sorted, classes, decimals);
        var width = WidthOf(sorted[^1] - sorted[0], classes.Step, decimals);
        var written = DecimalsOf(width);
        var first = Place(sorted[0], width);
        var counts = new int[Place(sorted[^1], width) - first + 1][];
        for (var bar = 0; bar < counts.Length; bar++)
            counts[bar] = new int[classes.Count];
        foreach (var value in sorted)
            counts[Place(value, width) - first][classes.Of(value)]++;
        return new Histogram(
            [.. counts.Select((count, i) => new HistogramBar(Math.Round((first + i) * width, written) + 0.0, count))],
            width,
            written
        );
    }

    private static Histogram Single(ReadOnlySpan<double> sorted, ValueClasses classes, int decimals)
    {
        var bars = new List<HistogramBar>();
        foreach (var value in sorted)
        {
            if (bars.Count == 0 || !bars[^1].From.Equals(value))
                bars.Add(new HistogramBar(value, new int[classes.Count]));
            ((int[])bars[^1].ByClass)[classes.Of(value)]++;
        }
        return new Histogram(bars, 0, decimals);
    }

    /// <summary>
    /// The widest part of the step that gives enough bars; of whole numbers it holds as many in each. Where the values
    /// reach so far that these would be too many, wider ones, which borders may cut.
    /// </summary>
    private static double WidthOf(double range, double step, int decimals)
    {
        if (range / step > Most - 2)
            return NiceStep.AtMost(range * Coarsest / (Most - 2));
        var width = step;
        foreach (var parts in new[] { 2, 5, 10 })
        {
            if (range / width >= Fewest)
                break;
            var isFair = decimals > 0 || (step / parts).Equals(Math.Round(step / parts));
            width = isFair ? step / parts : width;
        }
        return width;
    }

    private static long Place(double value, double width) => (long)Math.Floor((value / width) + 1e-9);

    private static int DecimalsOf(double width)
    {
        var decimals = 0;
        while (decimals < 8 && Math.Abs(width - Math.Round(width, decimals)) > width * 1e-6)
            decimals++;
        return decimals;
    }
}

/// <param name="From">Its lower end, which is in it; the upper is not.</param>
/// <param name="ByClass">How many of each class, as in <see cref="ValueClasses.Of(double)"/>.</param>
public sealed record HistogramBar(double From, IReadOnlyList<int> ByClass)
{
    public int Count => ByClass.Sum();
}
