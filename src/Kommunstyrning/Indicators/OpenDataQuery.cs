using Kommunstyrning.Store;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Open data as one request sees them, out of memory: all of one version, or of a newer one where new data come in while
/// the request runs. Every page and answer of open data begins here.
/// </summary>
public sealed class OpenDataQuery(
    KommunDb db,
    DataVersionQuery dataVersionQuery,
    CatalogueCache catalogueCache,
    PanelCache panelCache
)
{
    /// <returns>The same row however often it is asked for within a request.</returns>
    public Task<DataVersion> Version(CancellationToken cancel) => dataVersionQuery.Run(cancel);

    /// <summary>Read from the database where memory holds an older version; that takes up to a second.</summary>
    public async Task<CatalogueCopy> Catalogue(CancellationToken cancel) =>
        await catalogueCache.At((await dataVersionQuery.Run(cancel)).Number, db, cancel);

    /// <summary>Read from the database where memory holds an older version; that takes up to a second.</summary>
    public async Task<PanelCopy> Panels(CancellationToken cancel) =>
        await panelCache.At((await dataVersionQuery.Run(cancel)).Number, db, cancel);
}
