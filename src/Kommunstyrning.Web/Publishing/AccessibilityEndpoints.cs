using Kommunstyrning.Access;
using Kommunstyrning.Publishing;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Publishing;

/// <summary>A municipality's statement on accessibility, its form, and the public's way to report what cannot be used.</summary>
public static class AccessibilityEndpoints
{
    public const string Path = "tillganglighet";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var page = tenant.MapGroup($"/{Path}");
        page.MapGet("", Show).AllowAnonymous().Keep();
        page.MapGet("/rapportera", AskReport).AllowAnonymous();
        page.MapPost("/rapportera", Report).AllowAnonymous();
        var administrator = page.MapGroup("").RequireAuthorization(Permissions.Administrator);
        administrator.MapGet("/andra", Ask);
        administrator.MapPost("/andra", Save);
        administrator.MapGet("/brister", List);
        administrator.MapPost("/brister/{id:guid}", Handle);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        PublicNoticeQuery notice,
        FaultReportsQuery reports,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new StatementPage.Model
            {
                PageContext = http.PageContext(),
                Notice = await notice.Run(cancel),
                Waiting = await reports.Waiting(http.Access(), cancel),
            }
        );

    private static async Task<IResult> AskReport(
        HttpContext http,
        [FromQuery(Name = "sida")] string? page,
        [FromQuery(Name = "skickat")] string? sent,
        PublicNoticeQuery notice,
        CancellationToken cancel
    ) =>
        ReportForm(
            http,
            await notice.Run(cancel),
            new FormValues().With("page", page ?? ""),
            FormErrors.None,
            isSent: sent is "ja"
        );

    /// <summary>The report and the letters that tell of it are kept together or not at all.</summary>
    private static async Task<IResult> Report(
        HttpContext http,
        IFormCollection posted,
        ReportFault report,
        TellMembers tell,
        PublicNoticeQuery notice,
        CancellationToken cancel
    )
    {
        var told = await notice.Run(cancel);
        return await posted.Submit(
            http,
            form => new FaultInput(form.Text("page"), form.Text("description"), form.Text("email")),
            async input =>
            {
                var outcome = await report.Run(input, http.Network(), cancel);
                if (outcome.Succeeded)
                    await tell.Run(new(LetterKind.FaultReported), http.Access(), cancel);
                return outcome;
            },
            _ => http.PageContext().At($"{Path}/rapportera?skickat=ja"),
            (values, errors) => ReportForm(http, told, values, errors, isSent: false)
        );
    }

    private static async Task<IResult> Ask(HttpContext http, PublicNoticeQuery notice, CancellationToken cancel)
    {
        var values = new FormValues().With("revision", 0);
        if ((await notice.Run(cancel)).Statement is { } there)
            values = new FormValues()
                .With("revision", there.Revision)
                .With("compliance", $"{there.Compliance}")
                .With("shortcomings", there.Shortcomings)
                .With("burdens", there.Burdens)
                .With("outOfScope", there.OutOfScope)
                .With("method", $"{there.Method}")
                .With("assessedBy", there.AssessedBy)
                .With("assessedOn", $"{there.AssessedOn:yyyy-MM-dd}")
                .With("replyDays", there.ReplyDays);
        return Form(http, values, FormErrors.None);
    }

    private static Task<IResult> Save(
        HttpContext http,
        IFormCollection posted,
        SaveStatement save,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Input: new StatementInput
                    {
                        Compliance = form.Choice<Compliance>("compliance"),
                        Shortcomings = form.Text("shortcomings"),
                        Burdens = form.Text("burdens"),
                        OutOfScope = form.Text("outOfScope"),
                        Method = form.Choice<AssessmentMethod>("method"),
                        AssessedBy = form.Text("assessedBy"),
                        AssessedOn = form.Date("assessedOn"),
                        ReplyDays = form.Number("replyDays"),
                    }
                ),
            read => save.Run(http.Access(), read.Revision, read.Input, cancel),
            _ => http.PageContext().At(Path),
            (values, errors) => Form(http, values, errors)
        );

    private static async Task<IResult> List(HttpContext http, FaultReportsQuery reports, CancellationToken cancel) =>
        await Reports(http, reports, new FormValues(), FormErrors.None, about: null, cancel);

    private static Task<IResult> Handle(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        HandleFault handle,
        FaultReportsQuery reports,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Text("outcome"),
            outcome => handle.Run(http.Access(), id, outcome, cancel),
            _ => http.PageContext().At($"{Path}/brister"),
            async (values, errors) =>
                errors.Refusals.Any(r => r.Kind == RefusalKind.Missing)
                    ? null
                    : await Reports(http, reports, values, errors, id, cancel)
        );

    private static async Task<IResult> Reports(
        HttpContext http,
        FaultReportsQuery reports,
        FormValues values,
        FormErrors errors,
        Guid? about,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new FaultReportsPage.Model
            {
                PageContext = http.PageContext(),
                Reports = (await reports.Run(http.Access(), cancel)).OrCollided(),
                Values = values,
                Errors = errors,
                About = about,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static IResult Form(HttpContext http, FormValues values, FormErrors errors) =>
        Pages.Page(
            new StatementFormPage.Model
            {
                PageContext = http.PageContext(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static IResult ReportForm(
        HttpContext http,
        PublicNotice notice,
        FormValues values,
        FormErrors errors,
        bool isSent
    ) =>
        Pages.Page(
            new FaultFormPage.Model
            {
                PageContext = http.PageContext(),
                Notice = notice,
                Values = values,
                Errors = errors,
                IsSent = isSent,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
