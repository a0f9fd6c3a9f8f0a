using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>What an auditor asks of a round, as a page and as files. Files leave a line in the trail.</summary>
public static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var auditor = tenant.MapGroup(FulfilmentAddress.Of).RequireAuthorization(Permissions.Auditor);
        auditor.MapGet("/revision", Show);
        auditor.MapGet("/revision.xlsx", Workbook);
        auditor.MapGet("/revision.csv", Table);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        RoundAuditQuery query,
        CancellationToken cancel
    ) =>
        await query.Run(http.Access(), id, cancel) is { } audit
            ? Pages.Page(new AuditPage.Model { PageContext = http.PageContext(), Audit = audit })
            : Pages.NotFound(http);

    private static async Task<IResult> Workbook(
        HttpContext http,
        Guid id,
        RoundAuditQuery query,
        CancellationToken cancel
    ) =>
        await query.Run(http.Access(), id, cancel) is { } audit
            ? TableColumns.Workbook(FileName(audit), "Revision", AuditColumns.Of(audit), audit.Goals)
            : Pages.NotFound(http);

    private static async Task<IResult> Table(
        HttpContext http,
        Guid id,
        RoundAuditQuery query,
        CancellationToken cancel
    ) =>
        await query.Run(http.Access(), id, cancel) is { } audit
            ? Csv.ForExcel.Table(FileName(audit), AuditColumns.Of(audit), audit.Goals)
            : Pages.NotFound(http);

    private static string FileName(RoundAudit audit) => $"revision-{ReportDataEndpoints.FileName(audit.Found)}";
}
