namespace Kommunstyrning.Benchmarking;

/// <summary>How many values there are of each size. Bars never straddle a border between classes.</summary>
/// <param name="Bars">From the lowest; a bar of width 0 is a single value.</param>
/// <param name="Above">Values beyond the last bar, where a few lie far off.</param>
public sealed record Histogram(IReadOnlyList<HistogramBar> Bars, double Width, int Above)
{
    private const int Fewest = 16;
    private const int Most = 44;

    /// <param name="sorted">In rising order; at least one.</param>
    /// <param name="classes">Of the same values.</param>
    /// <param name="decimals">The indicator's.</param>
    /// <returns>
    /// At most 44 bars of one width, with the empty ones between; one bar for each value where the classes have no
    /// step.
    /// </returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are negative.</exception>
    public static Histogram Of(ReadOnlySpan<double> sorted, ValueClasses classes, int decimals)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("There is nothing to count.", nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        if (classes.Step.Equals(0))
            return Single(sorted, classes);
        var width = WidthOf(sorted[^1] - sorted[0], classes.Step, decimals);
        var first = (long)Math.Floor((sorted[0] / width) + 1e-9);
        var counts = new int[Most];
        var (above, bars) = (0, 0);
        foreach (var value in sorted)
        {
            var bar = (long)Math.Floor((value / width) + 1e-9) - first;
            if (bar >= Most)
            {
                above++;
                continue;
            }
            counts[bar]++;
            bars = (int)bar + 1;
        }
        return new Histogram(
            [
                .. Enumerable
                    .Range(0, bars)
                    .Select(i => new HistogramBar(
                        (first + i) * width,
                        counts[i],
                        classes.Of((first + i + 0.5) * width)
                    )),
            ],
            width,
            above
        );
    }

    private static Histogram Single(ReadOnlySpan<double> sorted, ValueClasses classes)
    {
        var bars = new List<HistogramBar>();
        foreach (var value in sorted)
        {
            if (bars is [.., var last] && last.From.Equals(value))
                bars[^1] = last with { Count = last.Count + 1 };
            else
                bars.Add(new HistogramBar(value, 1, classes.Of(value)));
        }
        return new Histogram(bars, 0, 0);
    }

    /// <summary>The widest part of the step that gives enough bars; of whole numbers it holds as many in each.</summary>
    private static double WidthOf(double range, double step, int decimals)
    {
        foreach (var parts in new[] { 1, 2, 5, 10 })
        {
            var width = step / parts;
            var isFair = decimals > 0 || width.Equals(Math.Round(width));
            if (isFair && (range / width >= Fewest || parts == 10))
                return width;
        }
        return step;
    }
}

/// <param name="From">Its lower end, which is in it; the upper is not.</param>
/// <param name="Class">As in <see cref="ValueClasses.Of(double)"/>.</param>
public sealed record HistogramBar(double From, int Count, int Class);
