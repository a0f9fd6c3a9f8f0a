using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.LineOfSight;

/// <summary>The line of sight: the whole tree from the vision down, and from any element up.</summary>
public static class LineOfSightEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant) => tenant.MapGet("/roda-traden", Show).AllowAnonymous();

    private static async Task<IResult> Show(
        HttpContext http,
        PlanQuery planQuery,
        ActivitiesQuery activities,
        string? sok,
        string? enhet,
        string? fran,
        CancellationToken cancel
    )
    {
        if (await planQuery.Run(http.Access(), versionId: null, cancel) is not { } plan)
            return Pages.Page(new MunicipalityPage.Model { PageContext = http.PageContext(), Plan = (Plan?)null });
        return Pages.Page(
            new LineOfSightPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Activities = await activities.Run(http.Access(), plan, cancel),
                Search = Text.Line(sok),
                UnitId = Guid.TryParse(enhet, out var unit) ? unit : (Guid?)null,
                FromId = Guid.TryParse(fran, out var from) ? from : (Guid?)null,
            }
        );
    }
}
