using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Indicators for forms to offer.</summary>
public sealed class IndicatorOptions(
    KommunDb db,
    DataVersionQuery readVersion,
    CatalogueCache catalogueCache,
    PanelCache panelCache
)
{
    public Task<DataVersion> Version(CancellationToken cancel) => readVersion.Run(cancel);

    /// <summary>Those that exist, in the order named.</summary>
    public async Task<IReadOnlyList<Indicator>> Named(IEnumerable<string> ids, CancellationToken cancel)
    {
        var catalogue = await catalogueCache.At((await readVersion.Run(cancel)).Number, db, cancel);
        return [.. ids.Select(catalogue.Find).OfType<Indicator>().Distinct().Take(MatrixRequest.Most)];
    }

    /// <summary>Those that are good to begin with.</summary>
    public async Task<IReadOnlyList<Indicator>> Starting(int most, CancellationToken cancel)
    {
        var number = (await readVersion.Run(cancel)).Number;
        var catalogue = await catalogueCache.At(number, db, cancel);
        return StartingIndicators.Of(catalogue, await panelCache.At(number, db, cancel), most);
    }
}
