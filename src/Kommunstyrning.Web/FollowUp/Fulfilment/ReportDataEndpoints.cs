using Kommunstyrning.FollowUp;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>
/// A round's report as open data, at addresses that stay. What has been decided anyone may read, from any site's script; what is
/// not is for members, and nobody keeps it.
/// </summary>
public static class ReportDataEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"{FulfilmentAddress.Of}/rapport.json", Json).AllowAnonymous().Share();
        tenant.MapGet($"{FulfilmentAddress.Of}/rapport.csv", Table).AllowAnonymous().Share();
    }

    private static async Task<IResult> Json(
        HttpContext http,
        Guid id,
        [AsParameters] FulfilmentReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.Run(http, id, cancel) is not { } found)
            return Problem.Of(StatusCodes.Status404NotFound);
        Open(http, found);
        return Results.Ok(ReportAnswer.Of(RoundFulfilment.Of(found.Document)));
    }

    private static async Task<IResult> Table(
        HttpContext http,
        Guid id,
        [FromQuery(Name = "format")] string? format,
        [AsParameters] FulfilmentReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.Run(http, id, cancel) is not { } found)
            return Problem.Of(StatusCodes.Status404NotFound);
        Open(http, found);
        var csv = string.Equals(format, "excel", StringComparison.Ordinal) ? Csv.ForExcel : Csv.ForMachines;
        return csv.Table(FileName(found), ReportRow.Columns, ReportRow.Of(found.Document));
    }

    internal static string FileName(FoundDocument found) =>
        found.Edition is { } edition
            ? $"uppfoljning-{found.Round.PeriodTo:yyyy-MM-dd}-utgava-{edition}"
            : $"uppfoljning-{found.Round.PeriodTo:yyyy-MM-dd}";

    private static void Open(HttpContext http, FoundDocument found)
    {
        if (found.Edition is not null)
            http.Response.Headers.AccessControlAllowOrigin = "*";
    }
}
