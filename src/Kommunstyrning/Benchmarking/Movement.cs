using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>From one year to another for one area.</summary>
/// <param name="Absolute">In the indicator's unit; null where a year has no value.</param>
/// <param name="Percent">Of the start; null where the start is missing or 0.</param>
/// <param name="Ranks">How many places it rose (positive) or fell, among those that have both years; null where it lacks one.</param>
public sealed record Movement(double? Absolute, double? Percent, int? Ranks)
{
    /// <summary>The focus against the members, which it need not be one of.</summary>
    /// <param name="from">Values of the first year by position; NaN is missing.</param>
    /// <param name="to">Values of the last year, the same places.</param>
    /// <param name="members">Positions, each once.</param>
    /// <param name="focus">A position.</param>
    /// <param name="direction">Without one the largest is first.</param>
    /// <returns>Three nulls where the focus lacks a value in either year.</returns>
    /// <exception cref="ArgumentException">The two panels are not equally long.</exception>
    public static Movement Between(
        ReadOnlySpan<double> from,
        ReadOnlySpan<double> to,
        ReadOnlySpan<int> members,
        int focus,
        Direction direction
    )
    {
        if (from.Length != to.Length)
            throw new ArgumentException("Both hold a place for each area.", nameof(to));
        var (start, end) = (from[focus], to[focus]);
        if (double.IsNaN(start) || double.IsNaN(end))
            return new Movement(null, null, null);
        var percent = start.Equals(0) || start.Equals(-0.0) ? (double?)null : (end - start) / Math.Abs(start) * 100;
        return new Movement(
            FigureForm.Less(end, start),
            percent,
            Rank(from, from, to, members, focus, direction) - Rank(to, from, to, members, focus, direction)
        );
    }

    /// <summary>1 and one more for each area that is better, among those with both years.</summary>
    private static int Rank(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> from,
        ReadOnlySpan<double> to,
        ReadOnlySpan<int> members,
        int focus,
        Direction direction
    )
    {
        var rank = 1;
        foreach (var member in members)
        {
            if (member == focus || double.IsNaN(from[member]) || double.IsNaN(to[member]))
                continue;
            if (direction == Direction.Lower ? values[member] < values[focus] : values[member] > values[focus])
                rank++;
        }
        return rank;
    }
}
