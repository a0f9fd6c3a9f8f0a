using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Overview;

/// <summary>The municipality's public page.</summary>
public static class MunicipalityEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant) => tenant.MapGet("", Show).AllowAnonymous();

    private static async Task<IResult> Show(
        HttpContext http,
        PlanQuery planQuery,
        [AsParameters] PlanProgressReads progressReads,
        [AsParameters] ThenReads then,
        [FromQuery(Name = DayAddress.Name)] string? day,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(day) is { } written)
            return await ThenPages.OfPlan(http, written, then, cancel);
        var page = http.PageContext();
        var plan = await planQuery.Run(http.Access(), versionId: null, cancel);
        return Pages.Page(
            new MunicipalityPage.Model
            {
                PageContext = page,
                Plan = plan,
                Progress = plan is null
                    ? null
                    : (await progressReads.Run(plan, plan.Living, page.Tenant!.AreaCode, cancel)).Progress,
            }
        );
    }
}
