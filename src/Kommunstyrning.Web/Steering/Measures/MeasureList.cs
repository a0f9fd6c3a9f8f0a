using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Measures;

/// <summary>What an element is followed by, as pages tell it.</summary>
/// <param name="All">In the element's order.</param>
/// <param name="IsFetched">There is a catalogue of indicators.</param>
public sealed record MeasureList(IReadOnlyList<FollowedBy> All, bool IsFetched)
{
    public static MeasureList Nothing { get; } = new([], IsFetched: false);

    /// <param name="areaCode">The municipality's.</param>
    public static async Task<MeasureList> Read(
        ElementInPlan found,
        string areaCode,
        MeasuresQuery measuresQuery,
        FollowedIndicatorsQuery followedIndicatorsQuery,
        IndicatorRanksQuery indicatorRanksQuery,
        CancellationToken cancel
    )
    {
        var codes = await measuresQuery.Run(found, cancel);
        return codes.Count == 0
            ? Nothing
            : Of(
                codes,
                await indicatorRanksQuery.Run(areaCode, codes, cancel),
                await followedIndicatorsQuery.Run(areaCode, codes, cancel)
            );
    }

    public static MeasureList Of(IReadOnlyList<string> codes, IndicatorRanks places, FollowedIndicators followed) =>
        new(FollowedBy.Of(codes, places, followed), places.Catalogue.Indicators.Count > 0);
}
