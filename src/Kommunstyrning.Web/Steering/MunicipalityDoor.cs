using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Steering;

/// <summary>The municipality's public page and its line of sight.</summary>
public static class MunicipalityDoor
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/", ShowStart).AllowAnonymous();
        tenant.MapGet("/roda-traden", ShowLineOfSight).AllowAnonymous();
    }

    private static async Task<IResult> ShowStart(HttpContext http, ReadPlan readPlan, CancellationToken cancel)
    {
        var plan = await readPlan.Run(http.Viewer().IsMember, versionId: null, cancel);
        return Pages.Page<MunicipalityPage>(new { Frame = http.Frame(), Plan = plan });
    }

    private static async Task<IResult> ShowLineOfSight(
        HttpContext http,
        ReadPlan readPlan,
        string? sok,
        string? enhet,
        string? fran,
        CancellationToken cancel
    )
    {
        var plan = await readPlan.Run(http.Viewer().IsMember, versionId: null, cancel);
        return Pages.Page<LineOfSightPage>(
            new
            {
                Frame = http.Frame(),
                Plan = plan,
                Search = Text.Line(sok),
                UnitId = Guid.TryParse(enhet, out var unit) ? unit : (Guid?)null,
                FromId = Guid.TryParse(fran, out var from) ? from : (Guid?)null,
            }
        );
    }
}
