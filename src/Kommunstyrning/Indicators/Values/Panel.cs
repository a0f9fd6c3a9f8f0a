namespace Kommunstyrning.Indicators;

public enum Gender
{
    Total,
    Women,
    Men,
}

public enum PanelState
{
    /// <summary>Fetched and not yet let in: the run that fetched it is not through its check.</summary>
    Staged,

    /// <summary>What everyone sees. At most one of an indicator, year and gender.</summary>
    Current,

    /// <summary>What was seen until the source changed it.</summary>
    Former,
}

/// <summary>
/// All areas' values of one indicator, year and gender, packed in the fixed order of <see cref="Area.Position"/>
/// (decision 5). A row never changes but for its state: a changed panel is a new row, and the former stays.
/// </summary>
public sealed class Panel
{
    public required string IndicatorId { get; init; }

    public required int Year { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>1 for the first that was seen, and one more with each change.</summary>
    public required int Revision { get; init; }

    public required PanelState State { get; set; }

    /// <summary>As <see cref="PackedValues"/> writes them; missing areas at the end are left out.</summary>
    public required byte[] Values { get; init; }

    /// <summary>The source's words on missing values as <see cref="PanelStatuses"/> writes them; null where there are none.</summary>
    public string? Statuses { get; init; }

    /// <summary>How many areas have a value; zero is a value.</summary>
    public required int Count { get; init; }

    /// <summary>When the run stored it, not when the source published it.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>When another took its place; null unless it is a former one.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }

    /// <summary>The run that fetched it.</summary>
    public required Guid RunId { get; init; }
}
