using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>One area in a comparison.</summary>
/// <param name="Position">Its place in the panel.</param>
/// <param name="Value">NaN where there is none.</param>
/// <param name="Rank">1 is best; ties share the best rank; 0 without a value.</param>
/// <param name="IsMember">Counts in the statistics. The focus may be none.</param>
/// <param name="Tied">How many others share the rank.</param>
public readonly record struct ComparedArea(
    int Position,
    double Value,
    int Rank,
    Band Band,
    bool IsMember,
    int Tied = 0
);

/// <summary>
/// One indicator, year and gender over the members of a group, with one area in focus. Ranks run over members and focus
/// that have a value, best first by the direction, largest first without one; statistics and quarters over members.
/// </summary>
/// <param name="Of">How many are ranked: the n that stands beside every rank.</param>
/// <param name="Statistics">Null where no member has a value.</param>
/// <param name="Areas">Ranked ones first, ties in order of position, then those without a value.</param>
public sealed record Comparison(
    int Of,
    Statistics? Statistics,
    ComparedArea? Focus,
    IReadOnlyList<ComparedArea> Areas,
    Direction Direction
)
{
    /// <summary>Fewer say nothing about where one stands.</summary>
    public const int FewestMembers = 3;

    /// <summary>In the indicator's unit, above the median is positive; null where the focus has no value.</summary>
    public double? DifferenceToMedian =>
        Focus is { Rank: > 0 } focus && Statistics is { } statistics
            ? FigureForm.Less(focus.Value, statistics.Median)
            : null;
}
