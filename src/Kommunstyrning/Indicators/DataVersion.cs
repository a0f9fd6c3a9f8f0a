namespace Kommunstyrning.Indicators;

/// <summary>Rises each time that open data change, be it values, catalogue or areas; entity tags are made of it.</summary>
public sealed class DataVersion
{
    /// <summary>The name of the only row.</summary>
    public const string TheOne = "indicators";

    public required string Name { get; init; }

    /// <summary>Rises by one with each change; 0 before the first.</summary>
    public long Number { get; set; }

    /// <summary>When the number last rose.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>When the last run that read values began: how old the values are.</summary>
    public DateTimeOffset? FetchedAt { get; set; }

    /// <summary>Changes of the last 25 years are read up to here; null until everything has been read once.</summary>
    public DateTimeOffset? ChangesReadTo { get; set; }

    /// <summary>The same of older years, which are looked at more seldom.</summary>
    public DateTimeOffset? OlderChangesReadTo { get; set; }

    /// <summary>The source of the values: a host, or "exempeldata".</summary>
    public string Source { get; set; } = "";
}
