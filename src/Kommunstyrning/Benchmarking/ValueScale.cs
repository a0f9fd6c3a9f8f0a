namespace Kommunstyrning.Benchmarking;

/// <summary>
/// The one scale of a comparison: map, legend and distribution are drawn by it, with the same classes and the same part in
/// view. In view is the middle mass; where a few lie so far off that they would press all others together, they are in a
/// tail that is told apart.
/// </summary>
/// <param name="Below">Those under <see cref="Low"/>; null where nobody is.</param>
/// <param name="Above">Those from <see cref="High"/> up; null where nobody is.</param>
public sealed record ValueScale(ValueClasses Classes, Histogram Histogram, ScaleTail? Below, ScaleTail? Above)
{
    /// <summary>So many times the width of the middle half outside of it a value lies far off.</summary>
    private const double Far = 3;

    /// <summary>Tails are cut only where what is in view grows as much by it.</summary>
    private const double Worth = 1.5;

    /// <summary>Where the view begins.</summary>
    public double Low => Histogram.Low;

    /// <summary>Where it ends.</summary>
    public double High => Histogram.High;

    /// <summary>Whether a value is in view and not in a tail.</summary>
    public bool IsInView(double value) => (Below is null || value >= Low) && (Above is null || value < High);

    /// <summary>Values are so few that each has its own place, at the same distance from the next.</summary>
    public bool IsSingle => Histogram.Width.Equals(0);

    /// <summary>Each value where there are only a few, or else the borders between classes.</summary>
    public IReadOnlyList<double> Breaks => IsSingle ? [.. Histogram.Bars.Select(b => b.From)] : Classes.Borders;

    /// <summary>As many as <see cref="Breaks"/> are written with.</summary>
    public int Decimals => Classes.Decimals;

    /// <param name="comparison">At least one has a value.</param>
    /// <param name="decimals">The indicator's.</param>
    /// <exception cref="ArgumentException">Nobody has a value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are negative.</exception>
    public static ValueScale Of(Comparison comparison, int decimals) =>
        Of([.. comparison.Areas.Where(a => a.Rank > 0).Select(a => a.Value).Order()], decimals);

    /// <param name="sorted">In rising order; at least one.</param>
    /// <param name="decimals">The indicator's.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are negative.</exception>
    public static ValueScale Of(ReadOnlySpan<double> sorted, int decimals)
    {
        var classes = ValueClasses.Of(sorted, decimals);
        if (classes.Step.Equals(0))
            return new ValueScale(classes, Histogram.Of(sorted, classes, decimals), Below: null, Above: null);
        var (from, to) = InView(sorted);
        var histogram = Histogram.Of(sorted[from..to], classes, decimals);
        // bars end at round numbers, so that some that lie just outside come into view
        for (var seen = 0; seen != to - from; histogram = Histogram.Of(sorted[from..to], classes, decimals))
        {
            seen = to - from;
            while (from > 0 && sorted[from - 1] >= histogram.Low)
                from--;
            while (to < sorted.Length && sorted[to] < histogram.High)
                to++;
        }
        return new ValueScale(
            classes,
            histogram,
            ScaleTail.Of(sorted[..from], sorted[0], classes),
            ScaleTail.Of(sorted[to..], sorted[^1], classes)
        );
    }

    /// <summary>All, or those that do not lie far off.</summary>
    private static (int From, int To) InView(ReadOnlySpan<double> sorted)
    {
        var (lower, upper) = (Statistics.Quantile(sorted, 0.25), Statistics.Quantile(sorted, 0.75));
        var (low, high) = upper > lower ? Fences(lower, upper) : FencesOfDistinct(sorted, lower);
        var (from, to) = (0, sorted.Length);
        while (sorted[from] < low)
            from++;
        while (sorted[to - 1] > high)
            to--;
        return (sorted[^1] - sorted[0]) > Worth * (sorted[to - 1] - sorted[from]) ? (from, to) : (0, sorted.Length);
    }

    private static (double Low, double High) Fences(double lower, double upper) =>
        (lower - (Far * (upper - lower)), upper + (Far * (upper - lower)));

    /// <summary>Where half and more are equal, by the different values there are; the equal ones are never outside.</summary>
    private static (double Low, double High) FencesOfDistinct(ReadOnlySpan<double> sorted, double most)
    {
        double[] distinct = [.. sorted.ToArray().Distinct()];
        var (low, high) = Fences(Statistics.Quantile(distinct, 0.25), Statistics.Quantile(distinct, 0.75));
        return (Math.Min(low, most), Math.Max(high, most));
    }
}

/// <summary>Values outside of the view.</summary>
/// <param name="Farthest">The one farthest off.</param>
/// <param name="Nearest">The one nearest the view.</param>
/// <param name="ByClass">How many of each class.</param>
public sealed record ScaleTail(double Farthest, double Nearest, IReadOnlyList<int> ByClass)
{
    public int Count => ByClass.Sum();

    internal static ScaleTail? Of(ReadOnlySpan<double> values, double farthest, ValueClasses classes)
    {
        if (values.IsEmpty)
            return null;
        var byClass = new int[classes.Count];
        foreach (var value in values)
            byClass[classes.Of(value)]++;
        return new ScaleTail(farthest, farthest.Equals(values[0]) ? values[^1] : values[0], byClass);
    }
}
