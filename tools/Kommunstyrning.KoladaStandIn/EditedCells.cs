using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>Values of edited rows. A place that has been given out is never written again, so readers need no lock.</summary>
internal sealed class EditedCells
{
    /// <summary>Places from here on are edited ones; a source's own lie below.</summary>
    private const int From = 1 << 28;

    private volatile Pair held = new(new double[64], new StandInTag[64]);
    private int count;

    public static bool Hold(StandInRow row) => row.First >= From;

    public StandInCells Of(StandInRow row)
    {
        var (values, tags) = held;
        return new(values.AsSpan(row.First - From, row.Count), tags.AsSpan(row.First - From, row.Count));
    }

    /// <returns>The row with these values in place of what it had.</returns>
    public StandInRow Add(int kpi, int changed, IReadOnlyList<(StandInTag Tag, double Value)> cells)
    {
        var (values, tags) = held;
        if (count + cells.Count > values.Length)
        {
            Array.Resize(ref values, values.Length * 2);
            Array.Resize(ref tags, values.Length);
        }
        foreach (var (place, cell) in cells.Index())
            (tags[count + place], values[count + place]) = cell;
        held = new Pair(values, tags);
        count += cells.Count;
        return new StandInRow(kpi, changed, From + count - cells.Count, cells.Count);
    }

    private sealed record Pair(double[] Values, StandInTag[] Tags);
}
