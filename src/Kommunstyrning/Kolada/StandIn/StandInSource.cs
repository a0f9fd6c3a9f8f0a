namespace Kommunstyrning.Kolada.StandIn;

/// <summary>
/// What a stand-in for Kolada serves. Areas are addressed by their place in <see cref="Areas"/>, KPIs by a number that
/// never changes; a KPI may have rows without standing in the catalogue, as a removed one does.
/// </summary>
public abstract class StandInSource
{
    public abstract IReadOnlyList<StandInKpi> Kpis { get; }

    public abstract IReadOnlyList<StandInArea> Areas { get; }

    public abstract IReadOnlyList<StandInGroup> Groups { get; }

    public abstract IReadOnlyList<StandInGroup> KpiGroups { get; }

    public abstract int FirstYear { get; }

    public abstract int LastYear { get; }

    /// <summary>The id of a KPI that has rows.</summary>
    public abstract string KpiId(int kpi);

    /// <summary>The number of a KPI that has rows; null for any other id.</summary>
    public abstract int? KpiNumber(string id);

    /// <summary>All rows of an area and a year, ordered by KPI number; empty outside the years that are held.</summary>
    public abstract ReadOnlySpan<StandInRow> Rows(int area, int year);

    public abstract StandInCells Cells(StandInRow row);

    /// <summary>The row of one KPI, found by halving.</summary>
    public bool Find(int kpi, int area, int year, out StandInRow row)
    {
        var rows = Rows(area, year);
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Kpi < kpi)
                low = middle + 1;
            else
                high = middle;
        }
        row = low < rows.Length ? rows[low] : default;
        return low < rows.Length && row.Kpi == kpi;
    }
}
