using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Steering;

/// <summary>The municipality's public page.</summary>
public static class MunicipalityDoor
{
    public static void Map(IEndpointRouteBuilder tenant) => tenant.MapGet("", Show).AllowAnonymous();

    private static async Task<IResult> Show(HttpContext http, ReadPlan readPlan, CancellationToken cancel)
    {
        var plan = await readPlan.Run(http.Viewer().IsMember, versionId: null, cancel);
        return Pages.Page<MunicipalityPage>(new { Frame = http.Frame(), Plan = plan });
    }
}
