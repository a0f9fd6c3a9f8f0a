using System.Globalization;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>
/// All that a municipality has adopted, with what was last decided of how it goes, as open data at addresses that stay. Members
/// get what strangers do.
/// </summary>
public static class PlanDataEndpoints
{
    public const string Path = "oppna-data/plan";

    private static readonly IReadOnlyList<TableColumn<PlanRow>> Columns =
    [
        new("id", "Id", r => r.Id.ToString()),
        new("level", "Nivå", r => r.Level),
        new("label", "Benämning", r => r.Label),
        new("title", "Rubrik", r => r.Title),
        new("text", "Text", r => r.Text),
        new("parentId", "Ligger under", r => r.ParentId?.ToString() ?? ""),
        new("owner", "Svarar", r => r.Owner),
        new("from", "Från", r => Day(r.From)),
        new("to", "Till", r => Day(r.To)),
        new("state", "Läge", r => ReportRow.Code(r.State)),
        new("decidedBy", "Beslutat av", r => r.Decision?.Body ?? ""),
        new("decidedOn", "Beslutat", r => Day(r.Decision?.DecidedOn)),
        new("paragraph", "Paragraf", r => r.Decision?.Paragraph ?? ""),
        new("assessment", "Bedömning", r => r.Judged?.Assessment is { } said ? ReportRow.Code(said) : ""),
        new("isForecast", "Prognos", r => r.Judged?.IsForecast),
        new("round", "Uppföljning", r => r.Judged?.Round ?? ""),
        new("judgedOn", "Bedömningen beslutad", r => Day(r.Judged?.DecidedOn)),
        new("report", "Rapport", r => r.Judged?.Report ?? ""),
        new("isJudgedAsExample", "Bedömningen är exempel", r => r.Judged?.IsExample),
        new("isExample", "Exempel", r => r.IsExample),
    ];

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{Path}.json", All).AllowAnonymous().Share();
        tenant.MapGet($"/{Path}.csv", Table).AllowAnonymous().Share();
    }

    private static async Task<IResult> All(
        HttpContext http,
        [AsParameters] PlanDataReads reads,
        CancellationToken cancel
    )
    {
        var rows = await reads.Run(http.PageContext(), cancel);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Ok(new PlanDataAnswer(http.PageContext().Tenant!.Name, rows, rows.Count));
    }

    private static async Task<IResult> Table(
        HttpContext http,
        [FromQuery(Name = "format")] string? format,
        [AsParameters] PlanDataReads reads,
        CancellationToken cancel
    )
    {
        var rows = await reads.Run(http.PageContext(), cancel);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var csv = string.Equals(format, "excel", StringComparison.Ordinal) ? Csv.ForExcel : Csv.ForMachines;
        return csv.Table($"plan-{http.PageContext().Tenant!.Id}", Columns, rows);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Reads the plan as strangers do, and the newest decided reports.</summary>
public sealed record PlanDataReads(PlanQuery Plans, JudgedGoalQuery Goals, PublicAddress PublicAddress)
{
    internal async Task<List<PlanRow>> Run(PageContext page, CancellationToken cancel)
    {
        if (await Plans.Run(CallerAccess.Anonymous, versionId: null, cancel) is not { } plan)
            return [];
        var judged = await Goals.All(cancel);
        return
        [
            .. plan.Elements.Select(e => new PlanRow(
                e.Id,
                plan.LevelOf(e).Key,
                plan.Label(e),
                e.Title,
                e.Body,
                e.ParentId,
                plan.OwnerOf(e)?.Name ?? "",
                e.PeriodFrom,
                e.PeriodTo,
                e.State,
                plan.DecisionOn(e) is { } decision
                    ? new PlanDecision(decision.Body, decision.DecidedOn, decision.Paragraph)
                    : null,
                judged.GetValueOrDefault(e.Id) is { } goal ? Told(page, goal) : null,
                e.Invented().Count > 0
            )),
        ];
    }

    private PlanJudgement Told(PageContext page, JudgedGoal of) =>
        new(
            of.Goal.Said,
            of.IsForecast,
            of.Name,
            of.Decision.Edition,
            of.Decision.Body,
            of.Decision.DecidedOn,
            PublicAddress.Origin + page.At(of.RoundId, "rapport", of.Decision.Edition),
            of.IsExample
        );
}

/// <summary>All that is adopted, in the version of the model that applies. Fields are added, never renamed.</summary>
/// <param name="Count">Stands last: who has it has them all.</param>
public sealed record PlanDataAnswer(string Municipality, IReadOnlyList<PlanRow> Elements, int Count);

/// <param name="Level">Key of its level.</param>
/// <param name="Label">Level and number in words: "Strategi 2".</param>
/// <param name="Owner">The unit that answers for it; may be empty.</param>
/// <param name="Judged">Null where no decided report tells of it.</param>
public sealed record PlanRow(
    Guid Id,
    string Level,
    string Label,
    string Title,
    string Text,
    Guid? ParentId,
    string Owner,
    DateOnly? From,
    DateOnly? To,
    ElementState State,
    PlanDecision? Decision,
    PlanJudgement? Judged,
    bool IsExample
);

public sealed record PlanDecision(string Body, DateOnly DecidedOn, string Paragraph);

/// <param name="Assessment">Null where it could be told and was not.</param>
/// <param name="Round">The follow-up's name.</param>
/// <param name="Report">The whole address of the decided report, which stays.</param>
public sealed record PlanJudgement(
    Assessment? Assessment,
    bool IsForecast,
    string Round,
    int Edition,
    string DecidedBy,
    DateOnly DecidedOn,
    string Report,
    bool IsExample
);
