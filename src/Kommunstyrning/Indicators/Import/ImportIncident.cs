namespace Kommunstyrning.Indicators;

/// <summary>A line in a run's log: what went wrong, in Swedish, and how often.</summary>
public sealed class ImportIncident
{
    public const int SentenceLength = 400;

    /// <summary>A run keeps no more than this many different ones.</summary>
    public const int Most = 200;

    public required Guid RunId { get; init; }

    public required int Number { get; init; }

    public required string Sentence { get; init; }

    public int Count { get; set; }

    public required DateTimeOffset At { get; init; }
}
