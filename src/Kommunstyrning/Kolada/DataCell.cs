namespace Kommunstyrning.Kolada;

public enum CellState
{
    Value,

    /// <summary>A null, whatever its status says.</summary>
    Missing,

    /// <summary>The source says that the value is gone.</summary>
    Deleted,

    /// <summary>The row cannot be trusted: what was known before stays.</summary>
    Doubtful,
}

/// <summary>One value of one row: an indicator, area, year and gender.</summary>
/// <param name="Gender">T, K or M.</param>
/// <param name="Value">NaN unless the state is Value.</param>
/// <param name="Status">Verbatim; null for the empty one.</param>
public readonly record struct DataCell(
    string Kpi,
    string Area,
    int Year,
    char Gender,
    CellState State,
    double Value,
    string? Status
);

/// <summary>What one page of data held. Filled anew for each page, so it may not be kept.</summary>
public sealed class DataPage
{
    /// <summary>More different complaints than this about one page tell nobody more.</summary>
    private const int MostComplaints = 20;

    /// <summary>
    /// In the order of the rows, up to three of a row; three doubtful ones of a row that could not be trusted.
    /// </summary>
    public List<DataCell> Cells { get; } = new(16_384);

    /// <summary>Bad ones included.</summary>
    public int Rows { get; internal set; }

    /// <summary>Rows that could not be read whole.</summary>
    public int BadRows { get; private set; }

    /// <summary>Bad rows of which not even indicator, area and year could be told.</summary>
    public int Unplaced { get; private set; }

    /// <summary>Swedish sentences on the bad rows.</summary>
    public List<string> Complaints { get; } = [];

    internal void Clear()
    {
        Cells.Clear();
        Complaints.Clear();
        Rows = BadRows = Unplaced = 0;
    }

    internal void Complain(string sentence, bool isPlaced)
    {
        BadRows++;
        if (!isPlaced)
            Unplaced++;
        if (Complaints.Count < MostComplaints)
            Complaints.Add(sentence);
    }
}
