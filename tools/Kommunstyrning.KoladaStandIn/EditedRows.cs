using System.Collections.Concurrent;
using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>Rows on top of a source's: an area's year is copied when the first of its rows is edited.</summary>
internal sealed class EditedRows(StandInSource below)
{
    private readonly ConcurrentDictionary<(int Area, int Year), StandInRow[]> replaced = [];
    private readonly EditedCells cells = new();
    private readonly Lock gate = new();

    public int FirstYear { get; private set; } = below.FirstYear;

    public int LastYear { get; private set; } = below.LastYear;

    public ReadOnlySpan<StandInRow> Of(int area, int year) =>
        replaced.TryGetValue((area, year), out var rows) ? rows : below.Rows(area, year);

    public StandInCells Cells(StandInRow row) => EditedCells.Hold(row) ? cells.Of(row) : below.Cells(row);

    public void Set(int kpi, int area, int year, StandInTag tag, double value, DateOnly changed)
    {
        lock (gate)
        {
            var rows = Of(area, year).ToArray().ToList();
            var place = rows.FindIndex(row => row.Kpi >= kpi);
            if (place < 0)
                place = rows.Count;
            var isNew = place == rows.Count || rows[place].Kpi != kpi;
            var now = isNew ? [] : CellsOf(rows[place]).Where(cell => cell.Tag.GenderNumber != tag.GenderNumber);
            var row = cells.Add(kpi, StandInDay.Number(changed), [.. now, (tag, value)]);
            if (isNew)
                rows.Insert(place, row);
            else
                rows[place] = row;
            replaced[(area, year)] = [.. rows];
            (FirstYear, LastYear) = (Math.Min(FirstYear, year), Math.Max(LastYear, year));
        }
    }

    /// <summary>Takes rows away without a trace.</summary>
    public void Drop(int areas, Func<StandInRow, bool> isDropped)
    {
        lock (gate)
        {
            for (var area = 0; area < areas; area++)
            {
                for (var year = FirstYear; year <= LastYear; year++)
                {
                    var rows = Of(area, year).ToArray();
                    var kept = rows.Where(row => !isDropped(row)).ToArray();
                    if (kept.Length < rows.Length)
                        replaced[(area, year)] = kept;
                }
            }
        }
    }

    private List<(StandInTag Tag, double Value)> CellsOf(StandInRow row)
    {
        var held = Cells(row);
        var list = new List<(StandInTag, double)>(row.Count);
        for (var cell = 0; cell < row.Count; cell++)
            list.Add((held.Tags[cell], held.Values[cell]));
        return list;
    }
}
