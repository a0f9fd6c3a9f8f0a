namespace Kommunstyrning.Steering;

/// <summary>
/// What others have achieved from about the same start in as many years, as it was known when the target was set. Kept
/// beside the target, so that those who decide see what was known.
/// </summary>
public sealed record TargetTrial
{
    /// <summary>The day on which it was asked.</summary>
    public DateOnly On { get; init; }

    /// <summary>From base to target.</summary>
    public int Years { get; init; }

    /// <summary>Of the municipality's peer group, those with a comparable start; null where it has no such group.</summary>
    public int? Similar { get; init; }

    /// <summary>Of them, those that came as far.</summary>
    public int? SimilarMade { get; init; }

    /// <summary>Of all municipalities, those with a comparable start.</summary>
    public int All { get; init; }

    /// <summary>Of them, those that came as far.</summary>
    public int AllMade { get; init; }

    /// <summary>False for an empty one: nothing could be held against others.</summary>
    public bool WasTried => Years > 0;
}
