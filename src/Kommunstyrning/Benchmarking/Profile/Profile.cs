using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>The rows of a profile; no database, no clock.</summary>
public static class Profile
{
    /// <summary>Among all of the area's kind, as it was worked out before.</summary>
    /// <param name="focus">A position of the kind that the standings are of.</param>
    /// <returns>In the order in which the standings were built: by the indicators' ids.</returns>
    /// <exception cref="KeyNotFoundException">The focus is of another kind.</exception>
    public static List<ProfileRow> Among(Standings standings, int focus, Predicate<Indicator> isWanted)
    {
        var held = standings.Of(focus);
        var rows = new List<ProfileRow>(held.Length);
        foreach (ref readonly var standing in held)
        {
            if (standing.Panel < 0)
                continue;
            var panel = standings.Panel(standing.Panel);
            if (!isWanted(panel.Indicator))
                continue;
            rows.Add(
                new ProfileRow(
                    panel.Indicator,
                    panel.Year,
                    standing.Value,
                    standing.Rank,
                    standing.Tied,
                    panel.Of,
                    Quarter.Of(standing.Value, panel.Statistics, panel.Indicator.Direction),
                    panel.Statistics.Median,
                    panel.Figures
                )
            );
        }
        return rows;
    }

    /// <summary>Among the members of any group, each indicator compared anew.</summary>
    public static List<ProfileRow> Among(
        PanelCopy panels,
        IEnumerable<Indicator> indicators,
        ComparisonGroup group,
        int focus,
        DateOnly today
    )
    {
        var rows = new List<ProfileRow>();
        var values = new double[panels.Areas.Count];
        foreach (var indicator in indicators)
        {
            var series = panels.Of(indicator.Id, Gender.Total);
            if (
                series.Count == 0
                || LatestYear.Of(panels, series, group.Members, focus, y => indicator.IsPreliminary(y, today))
                    is not { } year
            )
                continue;
            PanelCopy.Unpack(series[year], values);
            var comparison = Compare.Run(values, group.Members, focus, indicator.Direction);
            if (comparison is { Statistics: { N: >= Comparison.FewestMembers } statistics, Focus: { } place })
                rows.Add(Row(indicator, year, comparison, place, statistics, FigureForm.Of(indicator, comparison)));
        }
        return rows;
    }

    private static ProfileRow Row(
        Indicator indicator,
        int year,
        Comparison comparison,
        ComparedArea place,
        Statistics statistics,
        FigureForm figures
    ) =>
        new(
            indicator,
            year,
            place.Value,
            place.Rank,
            place.Tied,
            comparison.Of,
            place.Band,
            statistics.Median,
            figures
        );
}
