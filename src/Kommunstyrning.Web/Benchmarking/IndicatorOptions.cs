using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Indicators for forms to offer.</summary>
public sealed class IndicatorOptions(OpenDataQuery openData)
{
    public Task<DataVersion> Version(CancellationToken cancel) => openData.Version(cancel);

    /// <summary>Those that exist, in the order named.</summary>
    public async Task<IReadOnlyList<Indicator>> Named(IEnumerable<string> ids, CancellationToken cancel)
    {
        var catalogue = await openData.Catalogue(cancel);
        return [.. ids.Select(catalogue.Find).OfType<Indicator>().Distinct().Take(MatrixRequest.Most)];
    }

    /// <summary>Those that are good to begin with.</summary>
    public async Task<IReadOnlyList<Indicator>> Starting(int most, CancellationToken cancel)
    {
        var catalogue = await openData.Catalogue(cancel);
        return StartingIndicators.Of(catalogue, await openData.Panels(cancel), most);
    }
}
