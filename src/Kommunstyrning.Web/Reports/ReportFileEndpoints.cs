using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Reports;

/// <summary>
/// A round's report as a file: what is decided for everyone, what is being reported for those who may read it. The database is
/// let go of before the file is made.
/// </summary>
public static class ReportFileEndpoints
{
    private const string Path = "/uppfoljning/{id:guid}/rapport";

    private static readonly Problem Busy = new(
        StatusCodes.Status503ServiceUnavailable,
        "print-busy",
        "Pdf-filen kunde inte göras just nu",
        "Många vill ha en pdf samtidigt. Försök igen om en stund, eller skriv ut sidan och spara den som PDF.",
        []
    );

    private static readonly Problem Failed = new(
        StatusCodes.Status503ServiceUnavailable,
        "print-failed",
        "Pdf-filen kunde inte göras",
        "Skriv ut sidan och spara den som PDF i stället, eller ta rapporten som Worddokument.",
        []
    );

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet(Path + ".docx", Docx).AllowAnonymous().WithOwnTransactions().Keep().Share();
        tenant.MapGet(Path + ".xlsx", Xlsx).AllowAnonymous().WithOwnTransactions().Keep().Share();
        tenant.MapGet(Path + ".pdf", Pdf).AllowAnonymous().WithOwnTransactions().Keep().Share();
    }

    private static async Task<IResult> Docx(
        HttpContext http,
        Guid id,
        [FromQuery(Name = "utgava")] int? edition,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        await reads.Find(http.Access(), id, edition, cancel) is { } found
            ? await reads.Files.Docx(found.Document, found.Template, cancel)
            : Pages.NotFound(http);

    private static async Task<IResult> Xlsx(
        HttpContext http,
        Guid id,
        [FromQuery(Name = "utgava")] int? edition,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        await reads.Find(http.Access(), id, edition, cancel) is { } found
            ? ReportFiles.Xlsx(found.Document)
            : Pages.NotFound(http);

    /// <summary>Whoever has it already needs no browser.</summary>
    private static async Task<IResult> Pdf(
        HttpContext http,
        Guid id,
        [FromQuery(Name = "utgava")] int? edition,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    )
    {
        if (!reads.Files.CanPrint || await reads.Find(http.Access(), id, edition, cancel) is not { } found)
            return Pages.NotFound(http);
        var document = found.Document;
        var html = await reads.Files.Html(document);
        var tag = ReportFiles.TagOf(System.Text.Encoding.UTF8.GetBytes(html));
        if (http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
        {
            http.Response.Headers.ETag = tag;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        try
        {
            return await reads.Files.Pdf(document, html, tag, cancel) is { } file ? file : Busy.AsPage(http);
        }
        catch (PrintException)
        {
            return Failed.AsPage(http);
        }
    }
}

/// <summary>What files are made from.</summary>
internal sealed record ReportReads(
    TenantWork Work,
    RoundDocumentQuery Documents,
    ReportTemplateQuery Templates,
    ReportFiles Files
)
{
    /// <returns>With the municipality's own template, null for none; null where there is nothing to read.</returns>
    public async Task<(RoundDocument Document, byte[]? Template)?> Find(
        CallerAccess access,
        Guid round,
        int? edition,
        CancellationToken cancel
    ) =>
        await Work.Read<(RoundDocument, byte[]?)?>(
            async () =>
                await Documents.Run(access, round, edition, cancel) is { } found
                    ? (found.Document, (await Templates.Run(cancel))?.Content)
                    : null,
            cancel
        );
}
