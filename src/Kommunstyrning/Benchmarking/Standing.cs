using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Where an area stands in one indicator: among all of its kind, in a chosen group, over time, by gender.</summary>
/// <param name="All">Among all municipalities, or all regions.</param>
/// <param name="Group">The chosen one; it is marked in the pictures of all.</param>
/// <param name="InGroup">Null where fewer than three of the group have a value.</param>
/// <param name="Before">The values of the year before, by position; null where that year has none.</param>
/// <param name="Trend">Of the focus, the group and the nation.</param>
/// <param name="ByGender">Null where women and men are not told apart that year.</param>
/// <param name="Genders">Those that have values in any year.</param>
public sealed record Standing(
    ComparisonResult All,
    ComparisonGroup Group,
    Comparison? InGroup,
    IReadOnlyList<double>? Before,
    IReadOnlyList<TrendYear> Trend,
    GenderGap? ByGender,
    IReadOnlyList<Gender> Genders
)
{
    /// <summary>Between which years it is not the same members that have values.</summary>
    public IReadOnlyList<SetBreak> Breaks { get; } = SetBreak.Of(Trend);

    /// <summary>Whether a group other than all is chosen.</summary>
    public bool HasGroup => Group.Kind != ComparisonGroupKind.All;
}
