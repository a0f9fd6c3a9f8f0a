using Kommunstyrning.Access;
using Kommunstyrning.Publishing;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>Questions of the public with their answers, and the form in which anyone asks one.</summary>
public static class QuestionEndpoints
{
    public const string Path = "fragor";

    /// <summary>The word of an address that names the element, and the one that names the round.</summary>
    internal const string ElementWord = "del";

    /// <inheritdoc cref="ElementWord"/>
    internal const string ReportWord = "rapport";

    /// <summary>A field that people do not see: whoever fills it in is a program, and is thanked.</summary>
    private const string Trap = "webbplats";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var page = tenant.MapGroup($"/{Path}");
        page.MapGet("", List).AllowAnonymous();
        page.MapGet("/{id:guid}", Show).AllowAnonymous();
        page.MapGet("/stall", Ask).AllowAnonymous();
        page.MapPost("/stall", Send).AllowAnonymous();
    }

    /// <summary>Where one asks about something.</summary>
    internal static string AskAt(this PageContext page, Guid? elementId, Guid? roundId) =>
        page.At(
            elementId is { } element ? $"{Path}/stall?{ElementWord}={element}"
            : roundId is { } round ? $"{Path}/stall?{ReportWord}={round}"
            : $"{Path}/stall"
        );

    /// <summary>Where what a question is about is read.</summary>
    internal static string AboutAt(this PageContext page, Guid? elementId, Guid? roundId) =>
        page.At(
            elementId is { } element ? $"del/{element}"
            : roundId is { } round ? $"uppfoljning/{round}/rapport"
            : ""
        );

    /// <param name="element">Only what is about one; what is no id is about none.</param>
    private static async Task<IResult> List(
        HttpContext http,
        [FromQuery(Name = ElementWord)] string? element,
        QuestionsQuery questions,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new QuestionListPage.Model
            {
                PageContext = http.PageContext(),
                Questions = Id(element) is { IsRead: true, Id: { } id }
                    ? await questions.OfElement(id, cancel)
                    : await questions.Answered(cancel),
                Waiting = await questions.Waiting(http.Access(), cancel),
            }
        );

    /// <summary>A member who follows a link to one without an answer is led to those that wait.</summary>
    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        QuestionsQuery questions,
        CancellationToken cancel
    ) =>
        await questions.One(id, cancel) is { } question
            ? Pages.Page(new QuestionPage.Model { PageContext = http.PageContext(), Question = question })
        : await questions.IsUnanswered(http.Access(), id, cancel)
            ? Results.LocalRedirect(http.PageContext().At($"{Path}/vantar"))
        : Pages.NotFound(http);

    private static async Task<IResult> Ask(
        HttpContext http,
        [FromQuery(Name = ElementWord)] string? element,
        [FromQuery(Name = ReportWord)] string? report,
        [FromQuery(Name = "skickat")] string? sent,
        QuestionSubjectQuery subjects,
        CancellationToken cancel
    )
    {
        if (Id(element) is not { IsRead: true } elementId || Id(report) is not { IsRead: true } roundId)
            return Pages.NotFound(http);
        return await subjects.Run(elementId.Id, roundId.Id, cancel) is { } subject
            ? Form(http, subject, new FormValues(), FormErrors.None, isSent: sent is "ja")
            : Pages.NotFound(http);
    }

    /// <summary>The question and the letters that tell of it are kept together or not at all.</summary>
    private static async Task<IResult> Send(
        HttpContext http,
        IFormCollection posted,
        AskQuestion ask,
        FormKeys keys,
        TellMembers tell,
        TellReporters tellUnit,
        QuestionSubjectQuery subjects,
        CancellationToken cancel
    )
    {
        var about = FormValues.From(posted);
        if (
            Id(about[ElementWord]) is not { IsRead: true } elementId
            || Id(about[ReportWord]) is not { IsRead: true } roundId
        )
            return Pages.NotFound(http);
        if (await subjects.Run(elementId.Id, roundId.Id, cancel) is not { } subject)
            return Pages.NotFound(http);
        var address = http.PageContext().AskAt(elementId.Id, roundId.Id);
        var thanks = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}skickat=ja";
        if (about[Trap].Length > 0)
            return Results.LocalRedirect(thanks);
        return await posted.Submit(
            http,
            form => new QuestionInput(
                keys.Read(form.Text(FormKeys.Field)) is { } key ? Guid.ParseExact(key.Key, "N") : null,
                elementId.Id,
                roundId.Id,
                form.Text("text"),
                form.Text("name"),
                form.Text("email"),
                form.Flag("representative")
            ),
            async input =>
            {
                var outcome = await ask.Run(http.Access(), input, http.Network(), cancel);
                if (!outcome.Succeeded)
                    return outcome;
                var told = new Told(LetterKind.QuestionAsked) { SubjectId = outcome.Value.Id };
                await tell.Run(told, http.Access(), cancel);
                // whom the unit has is nothing that a stranger may read
                if (outcome.Value.UnitId is { } unit)
                    await tellUnit.Run(
                        told with
                        {
                            Kind = LetterKind.QuestionForUnit,
                        },
                        [unit],
                        [],
                        CallerAccess.Program(),
                        cancel
                    );
                return outcome;
            },
            _ => thanks,
            (values, errors) => Form(http, subject, values, errors, isSent: false)
        );
    }

    private static (Guid? Id, bool IsRead) Id(string? raw) =>
        QueryReader.Text(raw) is not { } text ? (null, true)
        : Guid.TryParse(text, out var id) ? (id, true)
        : (null, false);

    private static IResult Form(
        HttpContext http,
        QuestionSubject subject,
        FormValues values,
        FormErrors errors,
        bool isSent
    ) =>
        Pages.Page(
            new QuestionFormPage.Model
            {
                PageContext = http.PageContext(),
                Subject = subject,
                Trap = Trap,
                Values = values,
                Errors = errors,
                IsSent = isSent,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
