using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>An indicator in a list. Unit, decimals and direction are our reading of the title, or somebody's correction.</summary>
/// <param name="Title">The source's.</param>
/// <param name="Name">As a person would say it, where we have named it, or else the title.</param>
/// <param name="Kind">What sort of figure it is: a class and a yes or no are counted and have no ranks.</param>
/// <param name="Direction">Which way is good.</param>
/// <param name="DirectionReason">Why, in Swedish; empty where nobody has judged it.</param>
/// <param name="EndedYear">The last year of a series that gets no more values.</param>
/// <param name="Removed">Gone from the source's catalogue; its values stay.</param>
/// <param name="Example">Its values are invented.</param>
/// <param name="PreliminaryYear">The year whose values are preliminary today.</param>
public sealed record IndicatorAnswer(
    string Id,
    string Title,
    string Name,
    string OperatingArea,
    string Unit,
    int Decimals,
    IndicatorKind Kind,
    Direction Direction,
    string DirectionReason,
    bool DividedByGender,
    IReadOnlyList<AreaKind> AreaKinds,
    bool Discontinued,
    int? EndedYear,
    bool Removed,
    bool Example,
    int? PreliminaryYear,
    string Source
)
{
    public static IndicatorAnswer Of(Indicator indicator, DateOnly today) =>
        new(
            indicator.Id,
            indicator.Title,
            indicator.Name,
            indicator.OperatingArea,
            indicator.Unit,
            indicator.Decimals,
            indicator.Kind,
            indicator.Direction,
            indicator.DirectionReason,
            indicator.IsDividedByGender,
            KindsOf(indicator),
            indicator.IsDiscontinued,
            indicator.EndedYear,
            indicator.RemovedAt is not null,
            indicator.IsExample,
            indicator.PreliminaryYear(today),
            Provenance.Of(indicator)
        );

    private static IReadOnlyList<AreaKind> KindsOf(Indicator indicator) =>
        indicator.AreaKinds switch
        {
            "K" => [AreaKind.Municipality],
            "L" => [AreaKind.Region],
            "A" => [AreaKind.Municipality, AreaKind.Region],
            _ => [],
        };
}
