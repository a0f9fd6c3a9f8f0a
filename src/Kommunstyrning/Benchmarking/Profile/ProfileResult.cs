using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Whose profile, and what of it. Null does not narrow.</summary>
/// <param name="Area">Code.</param>
/// <param name="Group">As in <see cref="ComparisonGroupKey"/>; all of the area's kind where nothing is said.</param>
/// <param name="OperatingArea">One of the source's, by name.</param>
/// <param name="IndicatorGroup">Id of a group of indicators.</param>
/// <param name="IsJudged">Only indicators with a direction, or only those without.</param>
public sealed record ProfileRequest(
    string Area,
    string? Group = null,
    string? OperatingArea = null,
    string? IndicatorGroup = null,
    Band? Band = null,
    bool? IsJudged = null
);

/// <summary>
/// Where one area stands in every indicator that says something about its group: at least three members have a value in
/// the year. Gender total.
/// </summary>
/// <param name="Rows">In the order of the indicators' ids.</param>
/// <param name="Counts">Of the rows that were asked for, whatever band was.</param>
/// <param name="OperatingAreas">All that the catalogue knows.</param>
/// <param name="National">Ids of the indicators in the national sets.</param>
public sealed record ProfileResult(
    Area Area,
    ComparisonGroup ComparisonGroup,
    IReadOnlyList<ProfileRow> Rows,
    BandCounts Counts,
    IReadOnlyList<string> OperatingAreas,
    IReadOnlySet<string> National,
    PanelCopy Panels,
    DataVersion Version
)
{
    /// <summary>In the best quarter, the foremost first; ties by id.</summary>
    public IEnumerable<ProfileRow> Leads => Rows.Where(r => r.Band == Band.Best).OrderBy(r => r.Place);

    /// <summary>In the worst quarter, the hindmost first.</summary>
    public IEnumerable<ProfileRow> Trails => Rows.Where(r => r.Band == Band.Worst).OrderByDescending(r => r.Place);

    /// <param name="row">Of this profile. Panels are unpacked at each call.</param>
    /// <returns>Null where the area has no value, or nothing about four years earlier to count from.</returns>
    /// <exception cref="KeyNotFoundException">The row is of an indicator or a year without values here.</exception>
    public RankChange? ChangeOf(ProfileRow row)
    {
        var series = Panels.Of(row.Indicator.Id, Gender.Total);
        return RankChange.Of(
            series,
            row.Year,
            Panels.Unpack(series[row.Year]),
            ComparisonGroup.Members,
            Area.Position,
            row.Indicator.Direction
        );
    }

    /// <summary>Those with a direction whose place has changed, with the most places first; ties by id.</summary>
    public IEnumerable<(ProfileRow Row, RankChange Change)> Moved =>
        Rows.Where(r => r.IsJudged)
            .Select(r => (Row: r, Change: ChangeOf(r)!))
            .Where(m => m.Change is { Ranks: not 0 })
            .OrderByDescending(m => Math.Abs(m.Change.Ranks));
}
