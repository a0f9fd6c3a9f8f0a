using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>
/// Units' reports in a round for programs, by the same rules as on the pages: read by members, written by those who report for
/// the unit, sent back and approved by those who answer for it. The entity tag is the report's revision; of one goal, the goal's.
/// </summary>
public static class ReportApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var report = tenant.MapGroup("/rounds/{id}/units/{unit}").WithTags("Rounds");
        var member = report.MapGroup("").RequireAuthorization(Permissions.Member);
        member.MapGet("", Get).Produces<UnitReportAnswer>().ProducesProblem(404);
        member.MapGet("/goals/{element}", GetGoal).Produces<GoalReportAnswer>().ProducesProblem(404);
        // whoever stands in without a role writes on the pages: a token that only reads must not write as one
        var reporter = report.MapGroup("").RequireAuthorization(Permissions.Reporter);
        reporter.MapPut("/goals/{element}", SaveGoal).Produces<GoalReportAnswer>().Refuses();
        reporter.MapPut("/values/{indicator}", SaveValues).Produces<UnitReportAnswer>().Refuses();
        reporter.MapPut("/summary", SaveSummary).Produces<UnitReportAnswer>().Refuses();
        reporter.MapPost("/hand-in", HandIn).Produces<UnitReportAnswer>().Refuses();
        reporter.MapPost("/take-back", TakeBack).Produces<UnitReportAnswer>().Refuses();
        var above = report.MapGroup("").RequireAuthorization(Permissions.UnitEditor);
        above.MapPost("/return", Return).Produces<UnitReportAnswer>().Refuses();
        above.MapPost("/approve", Approve).Produces<UnitReportAnswer>().Refuses();
        report
            .MapPut("/deadline", Move)
            .RequireAuthorization(Permissions.Editor)
            .Produces<UnitReportAnswer>()
            .Refuses();
    }

    private static Task<IResult> Get(
        HttpContext http,
        string id,
        string unit,
        UnitReportQuery reports,
        CancellationToken cancel
    ) => Answer(http, Of(id, unit), reports, cancel);

    private static Task<IResult> GetGoal(
        HttpContext http,
        string id,
        string unit,
        string element,
        UnitReportQuery reports,
        CancellationToken cancel
    ) => AnswerGoal(http, Of(id, unit), ApiEndpoints.Key(element), reports, cancel);

    private static async Task<IResult> SaveGoal(
        HttpContext http,
        string id,
        string unit,
        string element,
        IfMatch ifMatch,
        GoalReportInput said,
        SaveGoalReport save,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var (of, key) = (Of(id, unit), ApiEndpoints.Key(element));
        var outcome = await save.Run(http.Access(), of.Round, of.Unit, key, ifMatch.Revision, said, cancel);
        return outcome.Succeeded ? await AnswerGoal(http, of, key, reports, cancel) : Problem.Of(outcome.Refusals);
    }

    /// <summary>The revision is the indicator's, as where its values are written otherwise.</summary>
    private static async Task<IResult> SaveValues(
        HttpContext http,
        string id,
        string unit,
        string indicator,
        IfMatch ifMatch,
        List<AskedReportedValue?> asked,
        SaveReportedFigures save,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var of = Of(id, unit);
        List<OwnValueInput> rows = [.. asked.OfType<AskedReportedValue>().Select(a => a.Input)];
        var outcome = await save.Values(http.Access(), of.Round, of.Unit, indicator, ifMatch.Revision, rows, cancel);
        return outcome.Succeeded ? await Answer(http, of, reports, cancel) : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> SaveSummary(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        AskedSummary asked,
        SaveReportSummary save,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var of = Of(id, unit);
        return await Changed(
            http,
            of,
            await save.Run(http.Access(), of.Round, of.Unit, ifMatch.Revision, asked.Summary, cancel),
            reports,
            cancel
        );
    }

    private static async Task<IResult> HandIn(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        SubmitReport submit,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var of = Of(id, unit);
        return await Changed(
            http,
            of,
            await submit.Run(http.Access(), of.Round, of.Unit, ifMatch.Revision, cancel),
            reports,
            cancel
        );
    }

    private static async Task<IResult> TakeBack(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        SubmitReport submit,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var of = Of(id, unit);
        return await Changed(
            http,
            of,
            await submit.TakeBack(http.Access(), of.Round, of.Unit, ifMatch.Revision, cancel),
            reports,
            cancel
        );
    }

    private static async Task<IResult> Return(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        AskedComment asked,
        ReturnReport send,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var of = Of(id, unit);
        return await Changed(
            http,
            of,
            await send.Run(http.Access(), of.Round, of.Unit, ifMatch.Revision, asked.Comment, cancel),
            reports,
            cancel
        );
    }

    private static async Task<IResult> Approve(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        ApproveReport approve,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var of = Of(id, unit);
        return await Changed(
            http,
            of,
            await approve.Run(http.Access(), of.Round, of.Unit, ifMatch.Revision, cancel),
            reports,
            cancel
        );
    }

    private static async Task<IResult> Move(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        AskedUnitDeadline asked,
        MoveDeadline move,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var of = Of(id, unit);
        return await Changed(
            http,
            of,
            await move.OfUnit(http.Access(), of.Round, of.Unit, ifMatch.Revision, asked.Day, asked.Reason, cancel),
            reports,
            cancel
        );
    }

    private static (Guid Round, Guid Unit) Of(string id, string unit) => (ApiEndpoints.Key(id), ApiEndpoints.Key(unit));

    private static async Task<IResult> Changed(
        HttpContext http,
        (Guid, Guid) of,
        Outcome<UnitReport> outcome,
        UnitReportQuery reports,
        CancellationToken cancel
    ) => outcome.Succeeded ? await Answer(http, of, reports, cancel) : Problem.Of(outcome.Refusals);

    private static async Task<IResult> Answer(
        HttpContext http,
        (Guid Round, Guid Unit) of,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        if (await reports.Run(http.Access(), of.Round, of.Unit, cancel) is not { } found)
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(found.Report.Revision);
        return Results.Ok(UnitReportAnswer.Of(found));
    }

    private static async Task<IResult> AnswerGoal(
        HttpContext http,
        (Guid Round, Guid Unit) of,
        Guid element,
        UnitReportQuery reports,
        CancellationToken cancel
    )
    {
        var found = await reports.Run(http.Access(), of.Round, of.Unit, cancel);
        if (found?.Goals.FirstOrDefault(g => g.Report.ElementId == element) is not { } goal)
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(goal.Report.Revision);
        return Results.Ok(GoalReportAnswer.Of(goal));
    }
}
