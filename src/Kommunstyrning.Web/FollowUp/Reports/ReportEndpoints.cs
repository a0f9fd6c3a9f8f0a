using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>
/// What is waited for from whoever has signed in, the page of a unit's report, and the forms in which it is written. They are for
/// members: somebody who stands in has no role in the unit, and the use case asks.
/// </summary>
public static class ReportEndpoints
{
    private const string Address = "/uppfoljning/{round:guid}/enheter/{unit:guid}";

    /// <summary>Within the municipality.</summary>
    public static string AddressOf(Guid round, Guid unit) => $"uppfoljning/{round}/enheter/{unit}";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var member = tenant.MapGroup("").RequireAuthorization(Permissions.Member);
        member.MapGet("/min-rapportering", Mine);
        member.MapGet(Address, Show);
        member.MapPost(Address, Save);
        member.MapPost($"{Address}/sammanfattning", SaveSummary);
        member.MapPost($"{Address}/varde", SaveValue);
        member.MapPost($"{Address}/utfall", SaveResult);
    }

    /// <summary>One report is gone to at once; of several there is a list.</summary>
    private static async Task<IResult> Mine(
        HttpContext http,
        MyReportsQuery query,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var mine = await query.Run(http.Access(), cancel);
        return mine.Reports is [var only]
            ? Results.LocalRedirect(http.PageContext().At(AddressOf(only.Round.Id, only.Unit.Id) + FirstLeft(only)))
            : Pages.Page(
                new MyReportsPage.Model
                {
                    PageContext = http.PageContext(),
                    Mine = mine,
                    Today = clock.Today(),
                }
            );
    }

    private static string FirstLeft(MyReport report) =>
        report.FirstLeft is { } goal && report.Report.State == ReportState.Writing ? $"?mal={goal}" : "";

    private static async Task<IResult> Show(
        HttpContext http,
        Guid round,
        Guid unit,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    )
    {
        var written = http.Request.Query["mal"].ToString();
        if (written.Length > 0 && !Guid.TryParse(written, out _))
            return Pages.NotFound(http);
        return await reads.Page(http, round, unit, Goal(written), cancel) is { } page
            ? Pages.Page(page)
            : Pages.NotFound(http);
    }

    private static Task<IResult> Save(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        SaveGoalReport save,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    )
    {
        var element = Goal(posted["mal"].ToString());
        return posted.Submit(
            http,
            GoalReportForm.Read,
            read => save.Run(http.Access(), round, unit, read.Element ?? Guid.Empty, read.Revision, read.Input, cancel),
            _ => Next(http, round, unit, posted),
            (values, errors) =>
                Again(
                    http,
                    errors,
                    async () =>
                        await reads.Page(http, round, unit, element, cancel) is { Goal: not null } page
                            ? page with
                            {
                                Written = new(values, errors),
                            }
                            : null
                ),
            async () =>
                await reads.Page(http, round, unit, element, cancel) is { Goal: { } now }
                    ? GoalReportForm.Filled(now)
                    : null
        );
    }

    private static Task<IResult> SaveSummary(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        SaveReportSummary save,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Text: form.Text("summary")),
            read => save.Run(http.Access(), round, unit, read.Revision, read.Text, cancel),
            _ => http.PageContext().At(AddressOf(round, unit)),
            (values, errors) => ReportActEndpoints.Whole(http, round, unit, reads, values, errors, cancel),
            async () =>
                await reads.Page(http, round, unit, element: null, cancel) is { Report.Report: var now }
                    ? new FormValues()
                        .With("revision", now.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture))
                        .With("summary", now.Summary)
                    : null
        );

    private static Task<IResult> SaveValue(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        SaveReportedFigures save,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    )
    {
        var element = Goal(posted["mal"].ToString());
        return posted.Submit(
            http,
            GoalReportForm.ReadValues,
            read => save.Values(http.Access(), round, unit, read.Code, read.Revision, read.Rows, cancel),
            _ => GoalAddress(http, round, unit, element),
            (values, errors) =>
                Again(
                    http,
                    errors,
                    async () =>
                        await reads.Page(http, round, unit, element, cancel) is { Goal: not null } page
                            ? page with
                            {
                                Figures = new(values, errors),
                            }
                            : null
                )
        );
    }

    private static Task<IResult> SaveResult(
        HttpContext http,
        Guid round,
        Guid unit,
        IFormCollection posted,
        SaveReportedFigures save,
        [AsParameters] ReportReads reads,
        CancellationToken cancel
    )
    {
        var element = Goal(posted["mal"].ToString());
        return posted.Submit(
            http,
            UnitResultForm.Read,
            read => save.Result(http.Access(), round, unit, element ?? Guid.Empty, read.Revision, read.Input, cancel),
            _ => GoalAddress(http, round, unit, element),
            (values, errors) =>
                Again(
                    http,
                    errors,
                    async () =>
                        await reads.Page(http, round, unit, element, cancel) is { Goal: not null } page
                            ? page with
                            {
                                Result = new(values, errors),
                            }
                            : null
                ),
            async () =>
                await reads.Page(http, round, unit, element, cancel) is { Goal.Test: { } now }
                    ? UnitResultForm.Filled(now.Result, reads.Clock.Today().Year)
                    : null
        );
    }

    /// <summary>The page with what was refused. Whoever may not write is told that, and nothing else.</summary>
    /// <returns>Null where the page is not there for whoever asks.</returns>
    internal static async Task<IResult?> Again(
        HttpContext http,
        FormErrors errors,
        Func<Task<UnitReportPage.Model?>> page
    ) =>
        errors.Refusals is [{ Kind: RefusalKind.Forbidden } forbidden] ? Problem.Of(forbidden).AsPage(http)
        : await page() is { } shown ? Pages.Page(shown, Pages.StatusOf(errors.Refusals))
        : null;

    /// <summary>Where the button leads: on to the next goal, or the same one again.</summary>
    private static string Next(HttpContext http, Guid round, Guid unit, IFormCollection posted) =>
        posted[GoalReportForm.Step].ToString() is GoalReportForm.OnWithNext or GoalReportForm.MarkDone
            ? GoalAddress(http, round, unit, Goal(posted["naste"].ToString()))
            : GoalAddress(http, round, unit, Goal(posted["mal"].ToString()));

    private static string GoalAddress(HttpContext http, Guid round, Guid unit, Guid? element) =>
        http.PageContext().At(AddressOf(round, unit) + (element is { } goal ? $"?mal={goal}" : ""));

    private static Guid? Goal(string? written) => Guid.TryParse(written, out var id) ? id : null;
}
