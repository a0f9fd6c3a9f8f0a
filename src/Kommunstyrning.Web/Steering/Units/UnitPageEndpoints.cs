using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Units;

/// <summary>The page of one unit, and the page of which units contribute to what.</summary>
public static class UnitPageEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/organisation/bidrag", ShowCoverage).AllowAnonymous();
        tenant.MapGet("/organisation/{id:guid}", Show).AllowAnonymous();
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        UnitsQuery unitsQuery,
        PlanQuery planQuery,
        [AsParameters] PlanProgressReads progressReads,
        UnitResultsQuery resultsQuery,
        TargetRulesQuery rulesQuery,
        CancellationToken cancel
    )
    {
        if (await unitsQuery.One(id, cancel) is not { } unit)
            return Pages.NotFound(http);
        var page = http.PageContext();
        var plan = await planQuery.Run(http.Access(), versionId: null, cancel);
        return Pages.Page(
            new UnitPage.Model
            {
                PageContext = page,
                Unit = unit,
                Story = plan is null
                    ? null
                    : new UnitStory(
                        plan,
                        plan.FindUnit(id) ?? unit,
                        (
                            await progressReads.Run(plan, UnitPlan.OwnedBy(plan, unit), page.Tenant!.AreaCode, cancel)
                        ).Progress,
                        await resultsQuery.Run(plan, cancel),
                        await rulesQuery.Run(cancel)
                    ),
            }
        );
    }

    private static async Task<IResult> ShowCoverage(HttpContext http, PlanQuery planQuery, CancellationToken cancel)
    {
        var plan = await planQuery.Run(http.Access(), versionId: null, cancel);
        return Pages.Page(
            new CoveragePage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Coverage = plan is null ? null : UnitCoverage.Of(plan),
            }
        );
    }
}
