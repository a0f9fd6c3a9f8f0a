using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Steering;

/// <summary>The line of sight: the whole tree from the vision down, and from any element up.</summary>
public static class LineOfSightDoor
{
    public static void Map(IEndpointRouteBuilder tenant) => tenant.MapGet("/roda-traden", Show).AllowAnonymous();

    private static async Task<IResult> Show(
        HttpContext http,
        ReadPlan readPlan,
        string? sok,
        string? enhet,
        string? fran,
        CancellationToken cancel
    )
    {
        if (await readPlan.Run(http.Viewer().IsMember, versionId: null, cancel) is not { } plan)
            return Pages.Page<MunicipalityPage>(new { Frame = http.Frame(), Plan = (Plan?)null });
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
