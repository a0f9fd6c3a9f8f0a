using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>A source with changes on top, which show in the next answer. The source below is left as it is.</summary>
public sealed class Edited : StandInSource
{
    private const int FirstOwnNumber = 60_000;

    private readonly StandInSource below;
    private readonly EditedRows rows;
    private readonly List<string> ownIds = [];
    private volatile StandInKpi[] kpis;
    private volatile StandInGroup[] groups;

    /// <exception cref="ArgumentException">The source is an edited one already.</exception>
    public Edited(StandInSource below)
    {
        if (below is Edited)
            throw new ArgumentException("Edit the edited source itself.", nameof(below));
        this.below = below;
        rows = new EditedRows(below);
        kpis = [.. below.Kpis];
        groups = [.. below.Groups];
    }

    public override IReadOnlyList<StandInKpi> Kpis => kpis;

    public override IReadOnlyList<StandInArea> Areas => below.Areas;

    public override IReadOnlyList<StandInGroup> Groups => groups;

    public override IReadOnlyList<StandInGroup> KpiGroups => below.KpiGroups;

    public override int FirstYear => rows.FirstYear;

    public override int LastYear => rows.LastYear;

    public override string KpiId(int kpi) => kpi < FirstOwnNumber ? below.KpiId(kpi) : ownIds[kpi - FirstOwnNumber];

    public override int? KpiNumber(string id) =>
        below.KpiNumber(id) ?? (ownIds.IndexOf(id) is >= 0 and var place ? FirstOwnNumber + place : null);

    public override ReadOnlySpan<StandInRow> Rows(int area, int year) => rows.Of(area, year);

    public override StandInCells Cells(StandInRow row) => rows.Cells(row);

    /// <summary>Sets one value; the KPI need not stand in the catalogue.</summary>
    /// <param name="value">Null is served as a null, with count 0.</param>
    public void Set(
        string kpi,
        string area,
        int year,
        char gender,
        double? value,
        DateOnly changed,
        string status = ""
    ) => rows.Set(NumberOf(kpi), PlaceOf(area), year, StandInTag.Of(gender, status), value ?? double.NaN, changed);

    /// <summary>The value is gone: served as isdeleted to those who ask with a from_date, and to nobody else.</summary>
    public void Delete(string kpi, string area, int year, char gender, DateOnly changed) =>
        rows.Set(NumberOf(kpi), PlaceOf(area), year, StandInTag.Of(gender, "", isDeleted: true), double.NaN, changed);

    public void AddKpi(StandInKpi kpi) => kpis = [.. kpis, kpi];

    /// <summary>Out of the catalogue, and with it all its rows.</summary>
    public void RemoveKpi(string id)
    {
        kpis = [.. kpis.Where(kpi => !string.Equals(kpi.Id, id, StringComparison.Ordinal))];
        if (KpiNumber(id) is { } number)
            rows.Drop(Areas.Count, row => row.Kpi == number);
    }

    /// <summary>Drops so many percent of the rows of one KPI, the same ones each time.</summary>
    public void Shrink(string id, int percent)
    {
        var number = NumberOf(id);
        var seen = 0;
        rows.Drop(Areas.Count, row => row.Kpi == number && seen++ * percent / 100 != seen * percent / 100);
    }

    public void Retitle(string kpi, string title) => Change(kpi, k => k with { Title = title });

    /// <summary>A year is preliminary from the first of these days until the second.</summary>
    public void Publish(string kpi, string? year, DateOnly? preliminary, DateOnly? final) =>
        Change(
            kpi,
            k =>
                k with
                {
                    PublPeriod = year,
                    PrelPublicationDate = preliminary is { } from ? StandInDay.Text(from) : null,
                    PublicationDate = final is { } to ? StandInDay.Text(to) : null,
                }
        );

    /// <param name="title">Null keeps the title.</param>
    public void SetMembers(string group, IEnumerable<string> areas, string? title = null)
    {
        StandInMember[] members = [.. areas.Select(id => new StandInMember(id, Areas[PlaceOf(id)].Title))];
        groups =
        [
            .. groups.Select(g =>
                string.Equals(g.Id, group, StringComparison.Ordinal)
                    ? g with
                    {
                        Title = title ?? g.Title,
                        Members = members,
                    }
                    : g
            ),
        ];
    }

    private void Change(string id, Func<StandInKpi, StandInKpi> change) =>
        kpis = [.. kpis.Select(kpi => string.Equals(kpi.Id, id, StringComparison.Ordinal) ? change(kpi) : kpi)];

    private int NumberOf(string kpi)
    {
        if (KpiNumber(kpi) is { } number)
            return number;
        ownIds.Add(kpi);
        return FirstOwnNumber + ownIds.Count - 1;
    }

    private int PlaceOf(string area) =>
        Areas.Index().First(item => string.Equals(item.Item.Id, area, StringComparison.Ordinal)).Index;
}
