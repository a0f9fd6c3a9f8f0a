namespace Kommunstyrning.Benchmarking;

/// <summary>How two indicators go together over areas that have both. It says nothing about cause.</summary>
/// <param name="N">Areas with both.</param>
/// <param name="Pearson">From −1 to 1; null where fewer than three have both, or where all have the same of either.</param>
/// <param name="Spearman">The same over ranks, ties sharing their mean rank: a few far off count for less.</param>
public sealed record Correlation(int N, double? Pearson, double? Spearman)
{
    /// <param name="x">Values by position; NaN is missing.</param>
    /// <param name="y">The same places.</param>
    /// <param name="members">Positions, each once.</param>
    /// <exception cref="ArgumentException">The two panels are not equally long.</exception>
    public static Correlation Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> members)
    {
        if (x.Length != y.Length)
            throw new ArgumentException("Both hold a place for each area.", nameof(y));
        var (xs, ys) = (new List<double>(members.Length), new List<double>(members.Length));
        foreach (var member in members)
        {
            if (double.IsNaN(x[member]) || double.IsNaN(y[member]))
                continue;
            xs.Add(x[member]);
            ys.Add(y[member]);
        }
        return new Correlation(xs.Count, Between(xs, ys), Between(Ranks(xs), Ranks(ys)));
    }

    private static double? Between(List<double> x, List<double> y)
    {
        if (x.Count < Comparison.FewestMembers)
            return null;
        var (meanX, meanY) = (x.Average(), y.Average());
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Count; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return IsSame(x) || IsSame(y) ? null : Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    private static bool IsSame(List<double> values) => values.TrueForAll(v => v.Equals(values[0]));

    /// <summary>1 is lowest; those that are equal share the mean of their places.</summary>
    private static List<double> Ranks(List<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var start = 0; start < order.Length; )
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]].Equals(values[order[start]]))
                end++;
            foreach (var i in order[start..end])
                ranks[i] = (start + 1 + end) / 2.0;
            start = end;
        }
        return [.. ranks];
    }
}
