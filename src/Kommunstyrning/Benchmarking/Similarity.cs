namespace Kommunstyrning.Benchmarking;

/// <summary>How far two areas lie apart, and why.</summary>
/// <param name="Distance">In standard deviations, weighed; 0 is alike in everything.</param>
/// <param name="Shares">Of the squared distance, by indicator in the order given; 0 where it was not used. They sum to 1 unless all are 0.</param>
/// <param name="Differences">In standard deviations, above the focus is positive; NaN where one of the two has no value.</param>
/// <param name="Used">How many indicators both have.</param>
public sealed record Likeness(
    int Position,
    double Distance,
    IReadOnlyList<double> Shares,
    IReadOnlyList<double> Differences,
    int Used
);

/// <summary>
/// The areas most like one, by indicators that are each standardised over all of them to mean 0 and standard deviation
/// 1: the weighted Euclidean distance over those that both have, divided by the root of the weights used.
/// </summary>
public sealed class Similarity
{
    private readonly double[][] scores;
    private readonly double[] weights;
    private readonly int[] all;

    /// <param name="panels">One for each indicator: values by position.</param>
    /// <param name="weights">One for each indicator; none negative, one above 0.</param>
    /// <param name="all">The positions to standardise over and to look among.</param>
    /// <exception cref="ArgumentException">There are not as many weights as panels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative, or none is above 0.</exception>
    public Similarity(IReadOnlyList<double[]> panels, IReadOnlyList<double> weights, ReadOnlySpan<int> all)
    {
        if (weights.Count != panels.Count)
            throw new ArgumentException("Each indicator has a weight.", nameof(weights));
        if (weights.Any(w => double.IsNaN(w) || w < 0) || weights.All(w => w <= 0))
            throw new ArgumentOutOfRangeException(nameof(weights), "No weight is negative, and one is above 0.");
        this.all = all.ToArray();
        this.weights = [.. weights];
        scores = [.. panels.Select(values => Standardise(values, this.all))];
    }

    /// <param name="focus">A position, never among those found.</param>
    /// <param name="count">The most to find.</param>
    /// <returns>The nearest, nearest first, ties by position. Areas that share no indicator with the focus are left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IReadOnlyList<Likeness> Nearest(int focus, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var distances = new List<(double Distance, int Position)>(all.Length);
        foreach (var position in all)
        {
            if (position != focus && Distance(focus, position) is { } distance)
                distances.Add((distance, position));
        }
        distances.Sort();
        return [.. distances.Take(count).Select(d => Explain(focus, d.Position, d.Distance))];
    }

    private double? Distance(int one, int other)
    {
        var (sum, used) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            var apart = scores[i][one] - scores[i][other];
            if (double.IsNaN(apart))
                continue;
            sum += weights[i] * apart * apart;
            used += weights[i];
        }
        return used > 0 ? Math.Sqrt(sum) / Math.Sqrt(used) : null;
    }

    private Likeness Explain(int one, int other, double distance)
    {
        var shares = new double[scores.Length];
        var differences = new double[scores.Length];
        var (sum, used) = (0.0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            var apart = differences[i] = scores[i][other] - scores[i][one];
            if (double.IsNaN(apart))
                continue;
            used++;
            sum += shares[i] = weights[i] * apart * apart;
        }
        for (var i = 0; i < shares.Length && sum > 0; i++)
            shares[i] /= sum;
        return new Likeness(other, distance, shares, differences, used);
    }

    /// <summary>Where all are equal nothing tells them apart: each score is 0.</summary>
    private static double[] Standardise(double[] values, int[] all)
    {
        var (n, sum, squares) = (0, 0.0, 0.0);
        foreach (var position in all)
        {
            if (!double.IsNaN(values[position]))
                (n, sum) = (n + 1, sum + values[position]);
        }
        var mean = sum / n;
        foreach (var position in all)
        {
            if (!double.IsNaN(values[position]))
                squares += (values[position] - mean) * (values[position] - mean);
        }
        var deviation = Math.Sqrt(squares / n);
        var standard = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            standard[i] = deviation > 0 ? (values[i] - mean) / deviation : values[i] - values[i];
        return standard;
    }
}
