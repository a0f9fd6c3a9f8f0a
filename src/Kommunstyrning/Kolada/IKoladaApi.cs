using Refit;

namespace Kommunstyrning.Kolada;

/// <summary>
/// The endpoints of Kolada's open API v3 that an import asks; the client is generated. Each method comes back as soon as
/// the headers have arrived, whatever the status, so that a body can be read as it comes.
/// </summary>
public interface IKoladaApi
{
    /// <summary>The whole catalogue, as objects of <see cref="KoladaKpi"/>.</summary>
    [Get("/kpi")]
    Task<HttpResponseMessage> Kpis(CancellationToken cancel);

    /// <summary>Groups of KPIs with their members, as objects of <see cref="KoladaGroup"/>.</summary>
    [Get("/kpi_groups")]
    Task<HttpResponseMessage> KpiGroups(CancellationToken cancel);

    /// <summary>Municipalities, regions and the nation in one list, as objects of <see cref="KoladaArea"/>.</summary>
    [Get("/municipality")]
    Task<HttpResponseMessage> Municipalities(CancellationToken cancel);

    /// <summary>Groups of areas with their members, as objects of <see cref="KoladaGroup"/>.</summary>
    [Get("/municipality_groups")]
    Task<HttpResponseMessage> MunicipalityGroups(CancellationToken cancel);

    /// <param name="question">As <see cref="DataRequest.Path"/> says it, with its commas and slashes.</param>
    /// <param name="changedSince">Only rows that have changed on that day or later.</param>
    [Get("/data/{question}")]
    Task<HttpResponseMessage> Data(
        [Encoded] string question,
        [AliasAs("from_date"), Query(Format = "yyyy-MM-dd")] DateOnly? changedSince,
        CancellationToken cancel
    );

    /// <param name="address">Whole, and on the configured host: <see cref="NextLink"/> sees to that.</param>
    [Get("")]
    Task<HttpResponseMessage> NextPage([Url] string address, CancellationToken cancel);
}
