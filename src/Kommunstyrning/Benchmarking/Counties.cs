using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>The municipalities of one county in a comparison.</summary>
/// <param name="Name">"Norrbottens län".</param>
/// <param name="Values">Of those that have one, in rising order; at least one.</param>
/// <param name="Median">Unweighted, in the indicator's unit.</param>
public sealed record CountyValues(string Code, string Name, IReadOnlyList<double> Values, double Median);

/// <summary>A comparison county by county.</summary>
public static class Counties
{
    /// <param name="comparison">Of municipalities; other areas are passed over.</param>
    /// <param name="areas">By position.</param>
    /// <returns>Those with any value: the best median first, the largest where there is no direction.</returns>
    public static IReadOnlyList<CountyValues> Of(Comparison comparison, IReadOnlyList<Area> areas)
    {
        var byCounty = comparison
            .Areas.Where(a => a is { Rank: > 0, IsMember: true })
            .Select(a => (Municipality: Municipality.Find(areas[a.Position].Code), a.Value))
            .Where(a => a.Municipality is not null)
            .GroupBy(a => (Code: a.Municipality!.Code[..2], a.Municipality.County), a => a.Value)
            .Select(g => Read(g.Key.Code, g.Key.County, [.. g.Order()]));
        return comparison.Direction == Direction.Lower
            ? [.. byCounty.OrderBy(c => c.Median).ThenBy(c => c.Code, StringComparer.Ordinal)]
            : [.. byCounty.OrderByDescending(c => c.Median).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    private static CountyValues Read(string code, string name, double[] sorted) =>
        new(code, name, sorted, Statistics.Quantile(sorted, 0.5));
}
