namespace Kommunstyrning.Kolada.StandIn;

/// <summary>
/// A small Kolada with invented values: 62 KPIs in all operating areas, every municipality and region, 2005–2025. The
/// same each time, but for the dates of the next publication, which follow the clock.
/// </summary>
public sealed class SampleSource : StandInSource
{
    private readonly StandInTable table;
    private readonly Dictionary<string, int> numbers;

    public SampleSource(TimeProvider clock)
    {
        var today = clock.Today();
        Kpis = [.. SampleKpis.All.Select(kpi => kpi.Describe(today))];
        numbers = Kpis.Index().ToDictionary(kpi => kpi.Item.Id, kpi => kpi.Index, StringComparer.Ordinal);
        var sizes = new SampleSizes(Areas);
        Groups = [.. SampleGroups.Of(Areas, sizes)];
        table = new SampleValues(Areas, sizes).Build();
    }

    public override IReadOnlyList<StandInKpi> Kpis { get; }

    public override IReadOnlyList<StandInArea> Areas => SampleAreas.All;

    public override IReadOnlyList<StandInGroup> Groups { get; }

    public override IReadOnlyList<StandInGroup> KpiGroups { get; } = [.. SampleKpiGroups.All()];

    public override int FirstYear => table.FirstYear;

    public override int LastYear => table.LastYear;

    public override string KpiId(int kpi) => Kpis[kpi].Id;

    public override int? KpiNumber(string id) => numbers.TryGetValue(id, out var number) ? number : null;

    public override ReadOnlySpan<StandInRow> Rows(int area, int year) => table.Rows(area, year);

    public override StandInCells Cells(StandInRow row) => table.Cells(row);
}
