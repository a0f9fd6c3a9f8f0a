using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Overview;

/// <summary>The municipality's public page.</summary>
public static class MunicipalityEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant) => tenant.MapGet("", Show).AllowAnonymous();

    private static async Task<IResult> Show(HttpContext http, PlanQuery planQuery, CancellationToken cancel)
    {
        var plan = await planQuery.Run(http.Access(), versionId: null, cancel);
        return Pages.Page(new MunicipalityPage.Model { PageContext = http.PageContext(), Plan = plan });
    }
}
