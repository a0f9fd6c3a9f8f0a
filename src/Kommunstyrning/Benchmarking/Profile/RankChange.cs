using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>How an area's place has moved over about four years.</summary>
/// <param name="From">The year that it is counted from.</param>
/// <param name="Ranks">Places risen (positive) or fallen, among those with both years.</param>
/// <param name="Absolute">Of the value, in the indicator's unit.</param>
public sealed record RankChange(int From, int Ranks, double Absolute)
{
    /// <summary>How many years back is tried first.</summary>
    public const int Years = 4;

    /// <summary>Years before, in the order in which they are tried.</summary>
    private static readonly int[] Spans = [Years, Years + 1, Years - 1];

    /// <summary>
    /// From the first of the years four, five and three before the latest in which the focus has a value and at least
    /// three members have values in both years.
    /// </summary>
    /// <param name="series">Of one indicator and gender.</param>
    /// <param name="latest">The year of the values in <paramref name="to"/>.</param>
    /// <param name="to">Values of the latest year, by position.</param>
    /// <param name="members">Positions, each once.</param>
    /// <param name="focus">A position; it need not be a member.</param>
    /// <returns>Null where none of the three years will do.</returns>
    public static RankChange? Of(
        SortedList<int, PackedPanel> series,
        int latest,
        ReadOnlySpan<double> to,
        ReadOnlySpan<int> members,
        int focus,
        Direction direction
    )
    {
        if (double.IsNaN(to[focus]))
            return null;
        var from = new double[to.Length];
        foreach (var span in Spans)
        {
            if (!series.TryGetValue(latest - span, out var panel))
                continue;
            PanelCopy.Unpack(panel, from);
            if (double.IsNaN(from[focus]) || InBoth(from, to, members) < Comparison.FewestMembers)
                continue;
            var change = Movement.Between(from, to, members, focus, direction);
            return new RankChange(latest - span, change.Ranks!.Value, change.Absolute!.Value);
        }
        return null;
    }

    private static int InBoth(ReadOnlySpan<double> from, ReadOnlySpan<double> to, ReadOnlySpan<int> members)
    {
        var both = 0;
        foreach (var member in members)
        {
            if (!double.IsNaN(from[member]) && !double.IsNaN(to[member]))
                both++;
        }
        return both;
    }
}
