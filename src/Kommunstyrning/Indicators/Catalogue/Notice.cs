namespace Kommunstyrning.Indicators;

public enum NoticeKind
{
    /// <summary>Values that we held are others now, or gone.</summary>
    Revised,
    Retitled,

    /// <summary>The title got a last year.</summary>
    Ended,

    /// <summary>Gone from the catalogue.</summary>
    Removed,

    /// <summary>Back in the catalogue.</summary>
    Returned,
}

/// <summary>What the source changed without telling, as an analyst reads it.</summary>
public sealed class Notice
{
    public const int SentenceLength = 600;

    public required Guid Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>The title when it was seen.</summary>
    public required string Title { get; init; }

    /// <summary>A Swedish sentence on what changed.</summary>
    public required string Sentence { get; init; }

    /// <summary>When the import saw it, which may be long after the source changed it.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The run that saw it.</summary>
    public required Guid RunId { get; init; }
}
