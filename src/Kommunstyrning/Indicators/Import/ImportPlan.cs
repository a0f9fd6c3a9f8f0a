namespace Kommunstyrning.Indicators;

/// <summary>The values of a run, cut into slices that are each fetched, compared and stored as one.</summary>
public sealed record ImportPlan
{
    /// <summary>False until the run has looked at how much there is.</summary>
    public bool IsMade { get; init; }

    /// <summary>In the order in which they are fetched; an incremental run may get more after its first.</summary>
    public List<ImportSlice> Slices { get; init; } = [];

    /// <summary>0–1: weighed by the rows that each slice is expected to hold.</summary>
    /// <param name="slicesDone">How many are stored, from the first.</param>
    /// <param name="rowsInNext">Rows fetched of the slice after them; more than expected count as all of it.</param>
    /// <returns>0 where no rows are expected.</returns>
    public double ShareDone(int slicesDone, long rowsInNext)
    {
        var expected = Slices.Sum(s => s.ExpectedRows);
        if (expected == 0)
            return 0;
        var done = Slices.Take(slicesDone).Sum(s => s.ExpectedRows);
        var next = slicesDone < Slices.Count ? Math.Min(rowsInNext, Slices[slicesDone].ExpectedRows) : 0;
        return (double)(done + next) / expected;
    }
}

/// <summary>Years of all indicators, or all years of some. A slice holds whole panels, so that it can be compared.</summary>
public sealed record ImportSlice
{
    /// <summary>At most 25; empty for all.</summary>
    public List<string> Indicators { get; init; } = [];

    /// <summary>At most 25; empty for all.</summary>
    public List<int> Years { get; init; } = [];

    /// <summary>Only rows changed since this day, so that what is not mentioned stays as it is; null for all rows.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>A guess, from what one municipality has.</summary>
    public long ExpectedRows { get; init; }
}
