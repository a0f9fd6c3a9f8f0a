using Kommunstyrning.FollowUp;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Reports.Templates;

/// <summary>The page on which a strategist sees, sends, fetches and takes away the municipality's own Word template.</summary>
public static class TemplateEndpoints
{
    private const string Path = "uppfoljning/mall";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup($"/{Path}").RequireAuthorization(Permissions.Editor);
        editor.MapGet("", Show);
        editor.MapPost("", Save);
        editor.MapPost("/ta-bort", Remove);
        editor.MapGet("/startmall.docx", Start);
        editor.MapGet("/kommunens.docx", Own);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        [FromQuery(Name = "sparat")] string? saved,
        ReportTemplateQuery templates,
        CancellationToken cancel
    ) => await Page(http, templates, FormErrors.None, saved is "ja", cancel);

    private static async Task<IResult> Save(
        HttpContext http,
        IFormCollection posted,
        SaveReportTemplate save,
        ReportTemplateQuery templates,
        CancellationToken cancel
    )
    {
        if (posted.IsAskedAgain())
            return await Page(http, templates, PostedForm.Unsaved, isSaved: false, cancel);
        var outcome = await Sent(http, posted, save, cancel);
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At($"{Path}?sparat=ja"))
            : await Page(http, templates, new FormErrors(outcome.Refusals), isSaved: false, cancel);
    }

    private static async Task<Outcome<ReportTemplate>> Sent(
        HttpContext http,
        IFormCollection posted,
        SaveReportTemplate save,
        CancellationToken cancel
    )
    {
        if (posted.Files.GetFile("file") is not { FileName.Length: > 0 } file)
            return Refusal.Invalid("file", "Välj ett Worddokument (.docx).");
        using var content = new MemoryStream();
        // one byte more than may be, so that the check can say that it is too much
        await using var sent = file.OpenReadStream();
        var buffer = new byte[81_920];
        for (int read; content.Length <= TemplateCheck.MostBytes && (read = await sent.ReadAsync(buffer, cancel)) > 0; )
            content.Write(buffer, 0, read);
        return await save.Run(http.Access(), file.FileName, content.ToArray(), cancel);
    }

    private static Task<IResult> Remove(
        HttpContext http,
        IFormCollection posted,
        SaveReportTemplate save,
        CancellationToken cancel
    ) => posted.Submit(http, _ => true, _ => save.Remove(http.Access(), cancel), _ => http.PageContext().At(Path));

    private static IResult Start() => File("startmall.docx", StartingTemplate.Make());

    private static async Task<IResult> Own(HttpContext http, ReportTemplateQuery templates, CancellationToken cancel) =>
        await templates.Run(cancel) is { } own ? File(own.FileName, own.Content) : Pages.NotFound(http);

    private static ReportFile File(string name, byte[] content) =>
        new(name, WordReport.MediaType, content, ReportFiles.TagOf(content));

    private static async Task<IResult> Page(
        HttpContext http,
        ReportTemplateQuery templates,
        FormErrors errors,
        bool isSaved,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new TemplatePage.Model
            {
                PageContext = http.PageContext(),
                Template = await templates.Run(cancel),
                Errors = errors,
                IsSaved = isSaved,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
