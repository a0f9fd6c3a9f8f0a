using Kommunstyrning.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>
/// Answered questions as open data, at addresses that stay: everyone reads the same, from any site's script. Who asked and who
/// answered as a person is not among it.
/// </summary>
public static class QuestionDataEndpoints
{
    private static readonly IReadOnlyList<TableColumn<AnsweredQuestion>> Columns =
    [
        new("id", "Id", q => q.Id.ToString()),
        new("about", "Gäller", q => Kind(q)),
        new("aboutId", "Gäller, id", q => (q.ElementId ?? q.RoundId)?.ToString() ?? ""),
        new("aboutName", "Gäller, namn", q => q.About),
        new("askedOn", "Ställd", q => Day(q.AskedAt)),
        new("isFromRepresentative", "Av förtroendevald", q => q.IsFromRepresentative),
        new("question", "Fråga", q => q.Text),
        new("isShortened", "Förkortad", q => q.IsShortened),
        new("answer", "Svar", q => q.Answer),
        new("answeredBy", "Besvarad av", q => q.Answering),
        new("answeredOn", "Besvarad", q => Day(q.AnsweredAt)),
    ];

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{QuestionEndpoints.Path}.json", All).AllowAnonymous().Share();
        tenant.MapGet($"/{QuestionEndpoints.Path}.csv", Table).AllowAnonymous().Share();
    }

    private static async Task<IResult> All(HttpContext http, QuestionsQuery questions, CancellationToken cancel)
    {
        Open(http);
        var answered = await questions.Answered(cancel);
        return Results.Ok(
            new QuestionsAnswer(
                http.PageContext().Tenant!.Name,
                [
                    .. answered.Select(q => new QuestionAnswer(
                        q.Id,
                        Kind(q),
                        q.ElementId ?? q.RoundId,
                        q.About,
                        StockholmDay.Of(q.AskedAt),
                        q.IsFromRepresentative,
                        q.Text,
                        q.IsShortened,
                        q.Answer,
                        q.Answering,
                        StockholmDay.Of(q.AnsweredAt)
                    )),
                ],
                answered.Count
            )
        );
    }

    private static async Task<IResult> Table(
        HttpContext http,
        [FromQuery(Name = "format")] string? format,
        QuestionsQuery questions,
        CancellationToken cancel
    )
    {
        Open(http);
        var csv = string.Equals(format, "excel", StringComparison.Ordinal) ? Csv.ForExcel : Csv.ForMachines;
        return csv.Table($"fragor-{http.PageContext().Tenant!.Id}", Columns, await questions.Answered(cancel));
    }

    private static void Open(HttpContext http) => http.Response.Headers.AccessControlAllowOrigin = "*";

    private static string Kind(AnsweredQuestion question) =>
        question.ElementId is not null ? "element"
        : question.RoundId is not null ? "report"
        : "plan";

    private static string Day(DateTimeOffset at) =>
        StockholmDay.Of(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>All answered questions, the newest answer first. Fields are added, never renamed.</summary>
/// <param name="Count">Stands last: who has it has them all.</param>
public sealed record QuestionsAnswer(string Municipality, IReadOnlyList<QuestionAnswer> Questions, int Count);

/// <param name="About">element, report or plan.</param>
/// <param name="AboutId">Of the element or the round; null for the plan as a whole.</param>
/// <param name="AnsweredBy">A unit or a function.</param>
public sealed record QuestionAnswer(
    Guid Id,
    string About,
    Guid? AboutId,
    string AboutName,
    DateOnly AskedOn,
    bool IsFromRepresentative,
    string Question,
    bool IsShortened,
    string Answer,
    string AnsweredBy,
    DateOnly AnsweredOn
);
