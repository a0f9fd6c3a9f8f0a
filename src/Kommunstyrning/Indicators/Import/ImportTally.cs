namespace Kommunstyrning.Indicators;

/// <summary>What a run has counted so far, over all its starts.</summary>
public sealed record ImportTally
{
    /// <summary>Calls to the source, repeated ones included.</summary>
    public int Requests { get; set; }

    /// <summary>Calls that had to be repeated.</summary>
    public int Retries { get; set; }

    /// <summary>Data rows read: one per indicator, area and year.</summary>
    public long Rows { get; set; }

    /// <summary>Rows of the slice that is being fetched.</summary>
    public long RowsInSlice { get; set; }

    /// <summary>Values read: up to three in a row, missing ones not counted.</summary>
    public long Values { get; set; }

    /// <summary>Of areas that had none in the panel.</summary>
    public long NewValues { get; set; }

    /// <summary>Of areas that had another.</summary>
    public long ChangedValues { get; set; }

    /// <summary>Values that were there and are missing now.</summary>
    public long DeletedValues { get; set; }

    /// <summary>Panels staged: those that differ from what everyone sees.</summary>
    public int PanelsWritten { get; set; }

    /// <summary>Panels that took the place of another.</summary>
    public int Revisions { get; set; }

    /// <summary>Rows that were passed over, or could not be trusted.</summary>
    public int BadRows { get; set; }

    public int Indicators { get; set; }

    public int Areas { get; set; }

    /// <summary>Time at work, stops not counted.</summary>
    public double Seconds { get; set; }
}
