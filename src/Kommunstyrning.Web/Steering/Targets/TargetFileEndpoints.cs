using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>A target's picture and its numbers, to take away. They change with the plan as well as with the data, and are not kept.</summary>
public static class TargetFileEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        const string one = "/del/{id:guid}/nyckeltal/{indicator}";
        foreach (var ending in PictureFormat.Endings)
            tenant.MapGet(one + ending, Picture).AllowAnonymous();
        tenant.MapGet(one + ".csv", Table).AllowAnonymous();
    }

    private static async Task<IResult> Picture(
        HttpContext http,
        Guid id,
        string indicator,
        [FromQuery(Name = "kon")] string? gender,
        [AsParameters] TargetReads reads,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var tenant = http.PageContext().Tenant!;
        return await Find(http, id, indicator, gender, reads, cancel) is ({ } element, { } progress)
            ? PictureAnswer.Of(
                http,
                new TargetPicture.Model
                {
                    Progress = progress,
                    Element = element,
                    Name = tenant.Name,
                    Style = style.Text,
                }
            )
            : Pages.NotFound(http);
    }

    private static async Task<IResult> Table(
        HttpContext http,
        Guid id,
        string indicator,
        [FromQuery(Name = "kon")] string? gender,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    )
    {
        if (await Find(http, id, indicator, gender, reads, cancel) is not ({ } element, { } progress))
            return Pages.NotFound(http);
        return Csv.ForExcel.Table(
            TargetText.FileName(progress),
            TargetColumns.Of(element, progress),
            TargetRow.Of(progress)
        );
    }

    private static async Task<(Element?, TargetProgress?)> Find(
        HttpContext http,
        Guid id,
        string indicator,
        string? gender,
        TargetReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.Element.Run(http.Access(), id, cancel) is not { } found)
            return (null, null);
        var wanted = gender is null ? Gender.Total : GenderCode.Read(gender);
        var areaCode = http.PageContext().Tenant!.AreaCode;
        var read = wanted is null ? null : await reads.Target.Run(found, areaCode, indicator, wanted, cancel);
        return (found.Element, read?.Progress);
    }
}
