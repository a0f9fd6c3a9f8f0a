using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>What is done with a unit's report as a whole: handed in, approved, sent back, commented on, and by whom it is written.</summary>
public static class ReportActEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var member = tenant
            .MapGroup("/uppfoljning/{round:guid}/enheter/{unit:guid}")
            .RequireAuthorization(Permissions.Member);
        member.MapPost("/lamna-in", HandIn);
        member.MapPost("/ta-tillbaka", TakeBack);
        member.MapPost("/godkann", Approve);
        member.MapPost("/skicka-tillbaka", Return);
        member.MapPost("/kommentera", Comment);
        member.MapPost("/kommentar/{comment:guid}", Settle);
        member.MapPost("/ersattare", StandIn);
    }

    private static Task<IResult> HandIn(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        SubmitReport submit,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => submit.Run(http.Access(), round, unit, revision, cancel),
            _ => http.PageContext().At(ReportEndpoints.AddressOf(round, unit)),
            (values, errors) => Whole(http, round, unit, reads, values, errors, cancel)
        );

    private static Task<IResult> TakeBack(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        SubmitReport submit,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => submit.TakeBack(http.Access(), round, unit, revision, cancel),
            _ => http.PageContext().At(ReportEndpoints.AddressOf(round, unit)),
            (values, errors) => Whole(http, round, unit, reads, values, errors, cancel)
        );

    private static Task<IResult> Approve(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        ApproveReport approve,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => approve.Run(http.Access(), round, unit, revision, cancel),
            _ => http.PageContext().At(ReportEndpoints.AddressOf(round, unit)),
            (values, errors) => Whole(http, round, unit, reads, values, errors, cancel)
        );

    private static Task<IResult> Return(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        ReturnReport sendBack,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Comment: form.Text("comment")),
            read => sendBack.Run(http.Access(), round, unit, read.Revision, read.Comment, cancel),
            _ => http.PageContext().At(ReportEndpoints.AddressOf(round, unit)),
            (values, errors) => Whole(http, round, unit, reads, values, errors, cancel)
        );

    private static Task<IResult> Comment(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        CommentOnReport comment,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (Element: form.Id("mal"), Text: form.Text("text")),
            read => comment.Run(http.Access(), round, unit, read.Element, read.Text, cancel),
            told => Back(http, round, unit, $"{told.ElementId}"),
            (values, errors) => Whole(http, round, unit, reads, values, errors, cancel)
        );

    private static Task<IResult> Settle(
        HttpContext http,
        Guid round,
        Guid unit,
        Guid comment,
        IFormCollection posted,
        CommentOnReport comments,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Text("mal"),
            _ => comments.Settle(http.Access(), round, unit, comment, cancel),
            _ => Back(http, round, unit, posted["mal"].ToString())
        );

    private static Task<IResult> StandIn(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        NameStandIn name,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Email: form.Text("email")),
            read => name.Run(http.Access(), round, unit, read.Revision, read.Email, cancel),
            _ => http.PageContext().At(ReportEndpoints.AddressOf(round, unit)),
            (values, errors) => Whole(http, round, unit, reads, values, errors, cancel)
        );

    /// <summary>The page of the whole report with what was refused; null where it is not there for whoever asks.</summary>
    internal static Task<IResult?> Whole(
        HttpContext http,
        Guid round,
        Guid unit,
        ReportReads reads,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        ReportEndpoints.Again(
            http,
            errors,
            async () =>
                await reads.Page(http, round, unit, element: null, cancel) is { } page
                    ? page with
                    {
                        Written = new(values, errors),
                    }
                    : null
        );

    private static string Back(HttpContext http, Guid round, Guid unit, string goal) =>
        http.PageContext()
            .At(ReportEndpoints.AddressOf(round, unit) + (Guid.TryParse(goal, out var id) ? $"?mal={id}" : ""));
}
