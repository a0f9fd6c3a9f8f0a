using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <summary>Some indicators of the catalogue, and where one area stands in them.</summary>
/// <param name="Catalogue">To find the indicators in; those that it lacks are not among the places.</param>
/// <param name="Rows">By the indicator's code: its latest year among all of the area's kind. Absent where nothing can be said.</param>
public sealed record IndicatorRanks(
    CatalogueCopy Catalogue,
    IReadOnlyDictionary<string, ProfileRow> Rows,
    IReadOnlyDictionary<string, Reach> Reaches
);

/// <summary>Answers where one area stands in a few indicators, out of what is held for its profile.</summary>
public sealed class IndicatorRanksQuery(StandingsCache standingsCache, OpenDataQuery openData, TimeProvider clock)
{
    /// <param name="areaCode">No area with values: no rows.</param>
    /// <param name="codes">Of indicators, in capital letters; empty for no rows.</param>
    public async Task<IndicatorRanks> Run(string areaCode, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        if (codes.Count == 0 || panels.Find(areaCode) is not { Kind: not AreaKind.Nation } area)
            return new IndicatorRanks(
                catalogue,
                new Dictionary<string, ProfileRow>(StringComparer.Ordinal),
                panels.Reaches
            );
        var today = clock.Today();
        var standings = await standingsCache.At(panels, catalogue, area.Kind, today, cancel);
        var wanted = codes.ToHashSet(StringComparer.Ordinal);
        var rows = Profile.Among(standings, area.Position, i => wanted.Contains(i.Id));
        return new IndicatorRanks(
            catalogue,
            rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal),
            panels.Reaches
        );
    }
}
