using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <summary>An indicator that was found.</summary>
/// <param name="Reach">Null where there are no values.</param>
public sealed record ComparableHit(Indicator Indicator, Reach? Reach);

/// <summary>What somebody looks for among the indicators.</summary>
/// <param name="Reading">How the words were read where nothing has them as they stand; null where something has.</param>
/// <param name="Without">How many more there would be with those that have no values; 0 where they are counted already.</param>
public sealed record ComparableHits(PageOf<ComparableHit> Page, SearchReading? Reading, int Without);

/// <summary>Searches the catalogue with how far the values of each hit reach, all in memory.</summary>
public sealed class ComparableIndicatorsQuery(IndicatorSearchQuery find, OpenDataQuery openData)
{
    /// <returns>In the order of <see cref="IndicatorSearchQuery"/>, and refused as there.</returns>
    public async Task<Outcome<ComparableHits>> Run(IndicatorSearchRequest asked, CancellationToken cancel)
    {
        var found = await find.Run(asked, cancel);
        if (!found.Succeeded)
            return Outcome<ComparableHits>.Refused(found.Refusals);
        var reaches = (await openData.Panels(cancel)).Reaches;
        var page = found.Value.Page;
        var hits = page.Items.Select(i => new ComparableHit(i, reaches.GetValueOrDefault(i.Id)));
        return new ComparableHits(
            new PageOf<ComparableHit>([.. hits], page.Count, page.Number),
            found.Value.Reading,
            asked.HasValues is true ? await Without(asked, cancel) : 0
        );
    }

    private async Task<int> Without(IndicatorSearchRequest asked, CancellationToken cancel)
    {
        var others = await find.Run(asked with { HasValues = false, Page = 1 }, cancel);
        return others.Succeeded ? others.Value.Page.Count : 0;
    }
}
