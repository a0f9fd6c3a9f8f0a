using Kommunstyrning.Onboarding;
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
        StartQuery startQuery,
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
                Start = await StartOf(http, plan, startQuery, cancel),
                Progress = plan is null
                    ? null
                    : (await progressReads.Run(plan, plan.Living, page.Tenant!.AreaCode, cancel)).Progress,
            }
        );
    }

    private static async Task<StartRead?> StartOf(
        HttpContext http,
        Plan? plan,
        StartQuery startQuery,
        CancellationToken cancel
    )
    {
        var mayBeLive = plan?.Version.State == VersionState.InForce && plan.Living.Any(e => e.State.IsDecided());
        return http.Access().MayAdminister && !mayBeLive ? await startQuery.Run(http.Access(), cancel) : null;
    }
}
