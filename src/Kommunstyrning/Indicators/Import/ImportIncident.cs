namespace Kommunstyrning.Indicators;

/// <summary>A line in a run's log: what went wrong, in Swedish, and how often.</summary>
public sealed class ImportIncident
{
    public const int SentenceLength = 400;

    /// <summary>A run keeps no more than this many different ones.</summary>
    public const int Most = 200;

    public required Guid RunId { get; init; }

    /// <summary>From 1 within the run, in the order in which they first came.</summary>
    public required int Number { get; init; }

    public required string Sentence { get; init; }

    /// <summary>How often it came.</summary>
    public int Count { get; set; }

    /// <summary>When it was first stored.</summary>
    public required DateTimeOffset At { get; init; }
}
