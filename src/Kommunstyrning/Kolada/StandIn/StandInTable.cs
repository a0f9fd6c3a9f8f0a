using System.Runtime.InteropServices;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Values in arrays: rows ordered by area, year and KPI, so that an area's year lies in one piece.</summary>
public sealed class StandInTable
{
    private readonly int areas;
    private readonly int[] starts;
    private readonly StandInRow[] rows;
    private readonly double[] values;
    private readonly byte[] tags;

    internal StandInTable(int areas, (int First, int Last) years, ulong[] keys, double[] values)
    {
        (this.areas, FirstYear, LastYear, this.values) = (areas, years.First, years.Last, values);
        tags = new byte[keys.Length];
        var found = new List<StandInRow>(keys.Length / 2);
        starts = new int[(areas * Years) + 1];
        var bucket = 0;
        for (var first = 0; first < keys.Length; )
        {
            while (bucket <= StandInTableBuilder.Bucket(keys[first]))
                starts[bucket++] = found.Count;
            var (next, changed) = (first, 0);
            while (next < keys.Length && StandInTableBuilder.IsSameRow(keys[next], keys[first]))
            {
                changed = Math.Max(changed, StandInTableBuilder.Changed(keys[next]));
                tags[next] = StandInTableBuilder.Tag(keys[next]);
                next++;
            }
            found.Add(new StandInRow(StandInTableBuilder.Kpi(keys[first]), changed, first, next - first));
            first = next;
        }
        starts.AsSpan(bucket).Fill(found.Count);
        rows = [.. found];
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    public int RowCount => rows.Length;

    public int ValueCount => values.Length;

    private int Years => LastYear - FirstYear + 1;

    public ReadOnlySpan<StandInRow> Rows(int area, int year)
    {
        if (year < FirstYear || year > LastYear || area < 0 || area >= areas)
            return [];
        var bucket = (area * Years) + year - FirstYear;
        return rows.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]);
    }

    public StandInCells Cells(StandInRow row) =>
        new(
            values.AsSpan(row.First, row.Count),
            MemoryMarshal.Cast<byte, StandInTag>(tags.AsSpan(row.First, row.Count))
        );
}
