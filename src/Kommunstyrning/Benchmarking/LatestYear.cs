using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Which year a comparison is about where nobody has chosen one.</summary>
public static class LatestYear
{
    private const double Enough = 0.6;

    /// <summary>
    /// The newest with a value for the focus, and for at least 60 % of the members that ever had one. Where the focus has
    /// none in any such year, the newest that is good enough for the members: its missing value is then what is told.
    /// Where no year is good enough, since others are measured each time, the newest in which enough have a value to be
    /// compared.
    /// </summary>
    /// <param name="series">Of one indicator and gender.</param>
    /// <param name="members">Positions, each once.</param>
    /// <param name="focus">A position, or null for none.</param>
    /// <param name="isSkipped">Preliminary years, where they are not asked for.</param>
    /// <returns>Null where fewer than three members have a value in every year.</returns>
    public static int? Of(
        PanelCopy panels,
        SortedList<int, PackedPanel> series,
        ReadOnlySpan<int> members,
        int? focus,
        Predicate<int> isSkipped
    )
    {
        var good = GoodEnough(panels, series, members, isSkipped);
        if (focus is not { } place || good.Count == 0)
            return good.Count == 0 ? null : good[0];
        var values = new double[panels.Areas.Count];
        foreach (var year in good)
        {
            PanelCopy.Unpack(series[year], values);
            if (!double.IsNaN(values[place]))
                return year;
        }
        return good[0];
    }

    /// <summary>
    /// The years in which at least 60 % of the members that ever had a value have one, newest first; where there are none,
    /// those in which three have one, the preliminary last of all.
    /// </summary>
    internal static List<int> GoodEnough(
        PanelCopy panels,
        SortedList<int, PackedPanel> series,
        ReadOnlySpan<int> members,
        Predicate<int> isSkipped
    )
    {
        var having = new int[series.Count];
        var everHad = new bool[panels.Areas.Count];
        var values = new double[panels.Areas.Count];
        for (var i = 0; i < series.Count; i++)
        {
            PanelCopy.Unpack(series.GetValueAtIndex(i), values);
            foreach (var member in members)
            {
                if (double.IsNaN(values[member]))
                    continue;
                having[i]++;
                everHad[member] = true;
            }
        }
        var enough = Enough * everHad.Count(had => had);
        var good = Years(series, isSkipped, i => having[i] > 0 && having[i] >= enough);
        if (good.Count == 0)
            good = Years(series, isSkipped, i => having[i] >= Comparison.FewestMembers);
        return good.Count > 0 ? good : Years(series, _ => false, i => having[i] >= Comparison.FewestMembers);
    }

    /// <summary>Newest first.</summary>
    private static List<int> Years(
        SortedList<int, PackedPanel> series,
        Predicate<int> isSkipped,
        Predicate<int> holds
    ) =>
        [
            .. Enumerable
                .Range(1, series.Count)
                .Select(fromEnd => series.Count - fromEnd)
                .Where(i => !isSkipped(series.GetKeyAtIndex(i)) && holds(i))
                .Select(i => series.GetKeyAtIndex(i)),
        ];
}
