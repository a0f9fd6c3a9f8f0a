using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// What others have done from where one stands: windows of so many years whose start lies within half a standard
/// deviation of the base. The deviation is that of all areas with a value in the window's first year, as a population.
/// </summary>
public static class Climbs
{
    private const double Near = 0.5;

    /// <summary>Of the value: from 84.3 to 89.3 is a climb of 5, though the computer says 4.99999999999999.</summary>
    private const double Hair = 1e-12;

    /// <param name="series">Of one indicator and gender.</param>
    /// <param name="members">All areas of the kind.</param>
    /// <param name="focus">Counts in the deviation, but is not held up as an example to itself.</param>
    /// <param name="start">The base, in the indicator's unit.</param>
    /// <param name="years">From the first year of a window to its last.</param>
    /// <param name="isSkipped">Preliminary years.</param>
    /// <returns>Every comparable window, oldest first, then by position.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The years are not at least one.</exception>
    public static List<Climb> Comparable(
        PanelCopy panels,
        SortedList<int, PackedPanel> series,
        ReadOnlySpan<int> members,
        int focus,
        double start,
        int years,
        Predicate<int> isSkipped
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        var found = new List<Climb>();
        var (from, to) = (new double[panels.Areas.Count], new double[panels.Areas.Count]);
        foreach (var (year, panel) in series)
        {
            if (isSkipped(year) || isSkipped(year + years) || !series.TryGetValue(year + years, out var end))
                continue;
            PanelCopy.Unpack(panel, from);
            PanelCopy.Unpack(end, to);
            var reach = Near * Deviation(from, members);
            foreach (var member in members)
            {
                // NaN is near nothing
                if (member != focus && Math.Abs(from[member] - start) <= reach && !double.IsNaN(to[member]))
                    found.Add(new Climb(member, year, year + years, from[member], to[member]));
            }
        }
        return found;
    }

    /// <param name="needed">With its sign: positive is a rise.</param>
    /// <returns>Whether the change is as large and of the same sign, within a rounding error.</returns>
    public static bool Reaches(Climb climb, double needed)
    {
        var hair = Hair * Math.Max(Math.Abs(climb.Start), Math.Abs(climb.End));
        return needed > 0 ? climb.Change >= needed - hair : climb.Change <= needed + hair;
    }

    /// <summary>By area, however many windows each has.</summary>
    /// <param name="needed">With its sign: positive is a rise.</param>
    public static ClimbCount Count(IEnumerable<Climb> climbs, double needed)
    {
        var byArea = climbs.ToLookup(c => c.Position, c => Reaches(c, needed));
        return new ClimbCount(byArea.Count, byArea.Count(area => area.Contains(true)));
    }

    /// <summary>Null where there are none.</summary>
    /// <param name="climbs">In any order; each window counts, also several of one area.</param>
    public static ClimbDistribution? Distribution(IReadOnlyCollection<Climb> climbs)
    {
        if (climbs.Count == 0)
            return null;
        double[] changes = [.. climbs.Select(c => c.Change).Order()];
        return new ClimbDistribution(
            changes.Length,
            changes[0],
            Statistics.Quantile(changes, 0.25),
            Statistics.Quantile(changes, 0.5),
            Statistics.Quantile(changes, 0.75),
            changes[^1]
        );
    }

    /// <summary>Each area's greatest climb of those that reach, the greatest first; ties by year and position.</summary>
    /// <param name="needed">With its sign: positive is a rise.</param>
    public static IEnumerable<Climb> Greatest(IEnumerable<Climb> climbs, double needed) =>
        climbs
            .Where(c => Reaches(c, needed))
            .GroupBy(c => c.Position)
            .Select(area => area.MaxBy(c => Math.Abs(c.Change))!)
            .OrderByDescending(c => Math.Abs(c.Change))
            .ThenBy(c => c.From)
            .ThenBy(c => c.Position);

    private static double Deviation(double[] values, ReadOnlySpan<int> members)
    {
        var having = new List<double>(members.Length);
        foreach (var member in members)
        {
            if (!double.IsNaN(values[member]))
                having.Add(values[member]);
        }
        if (having.Count == 0)
            return double.NaN;
        having.Sort();
        return Statistics.Of([.. having], missing: 0).StandardDeviation;
    }
}
