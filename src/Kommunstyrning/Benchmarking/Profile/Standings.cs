using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// Where every municipality, or every region, stands among all of them in every indicator: what <see cref="Compare"/>
/// and <see cref="LatestYear"/> say of each, worked out once. Gender total.
/// </summary>
public sealed class Standings
{
    private readonly List<StandingPanel> panels = [];
    private readonly Dictionary<int, LatestRank[]> byPosition;

    private Standings(IEnumerable<int> members, int indicators) =>
        byPosition = members.ToDictionary(
            m => m,
            _ =>
            {
                var row = new LatestRank[indicators];
                row.AsSpan().Fill(LatestRank.None);
                return row;
            }
        );

    /// <param name="position">Of an area of the kind.</param>
    internal ReadOnlySpan<LatestRank> Of(int position) => byPosition[position];

    internal StandingPanel Panel(int index) => panels[index];

    /// <param name="indicators">In the order in which they will be told; those without values take no room.</param>
    /// <param name="today">The day in Europe/Stockholm; decides what is preliminary, and so left out.</param>
    public static Standings Build(PanelCopy copy, IEnumerable<Indicator> indicators, AreaKind kind, DateOnly today)
    {
        int[] members = [.. copy.Areas.Where(a => a.Kind == kind).Select(a => a.Position)];
        var all = indicators
            .Select(i => (Indicator: i, Series: copy.Of(i.Id, Gender.Total)))
            .Where(i => i.Series.Count > 0)
            .Select(i =>
                (
                    i.Indicator,
                    i.Series,
                    Years: LatestYear.GoodEnough(copy, i.Series, members, y => i.Indicator.IsPreliminary(y, today))
                )
            )
            .Where(i => i.Years.Count > 0)
            .ToList();
        var standings = new Standings(members, all.Count);
        var values = new double[copy.Areas.Count];
        for (var at = 0; at < all.Count; at++)
            standings.Place(at, all[at].Indicator, all[at].Series, all[at].Years, members, values);
        return standings;
    }

    /// <summary>Each area in the newest year where it has a value; those without any in the newest year.</summary>
    private void Place(
        int at,
        Indicator indicator,
        SortedList<int, PackedPanel> series,
        List<int> years,
        int[] members,
        double[] values
    )
    {
        var waiting = members.ToHashSet();
        int? newest = null;
        foreach (var year in years)
        {
            if (waiting.Count == 0)
                break;
            PanelCopy.Unpack(series[year], values);
            if (newest is not null && !waiting.Any(m => !double.IsNaN(values[m])))
                continue;
            var comparison = Compare.Run(values, members, focus: null, indicator.Direction);
            var panel = Add(indicator, year, comparison);
            newest ??= panel;
            foreach (var area in comparison.Areas.Take(comparison.Of))
            {
                if (waiting.Remove(area.Position))
                    byPosition[area.Position][at] =
                        panel < 0
                            ? LatestRank.None
                            : new LatestRank(area.Value, panel, (ushort)area.Rank, (ushort)area.Tied);
            }
        }
        foreach (var without in waiting)
            byPosition[without][at] = LatestRank.None with { Panel = newest!.Value };
    }

    /// <returns>-1 where too few have a value to say anything.</returns>
    private int Add(Indicator indicator, int year, Comparison comparison)
    {
        if (comparison.Statistics is not { N: >= Comparison.FewestMembers } statistics)
            return -1;
        panels.Add(new StandingPanel(indicator, year, comparison.Of, statistics, FigureForm.Of(indicator, comparison)));
        return panels.Count - 1;
    }
}
