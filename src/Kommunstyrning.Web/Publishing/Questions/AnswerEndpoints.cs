using Kommunstyrning.Access;
using Kommunstyrning.Publishing;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>Questions that wait for an answer: members read them, and whose matter they are answers or declines.</summary>
public static class AnswerEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{QuestionEndpoints.Path}/vantar", List).RequireAuthorization(Permissions.Member);
        var one = tenant.MapGroup($"/{QuestionEndpoints.Path}/{{id:guid}}").RequireAuthorization(Permissions.Answerer);
        one.MapGet("/svara", Ask);
        one.MapPost("/svara", Answer);
        one.MapPost("/avboj", Decline);
    }

    private static async Task<IResult> List(HttpContext http, QuestionsQuery questions, CancellationToken cancel) =>
        Pages.Page(
            new WaitingQuestionsPage.Model
            {
                PageContext = http.PageContext(),
                Asked = await questions.Asked(http.Access(), cancel),
            }
        );

    private static async Task<IResult> Ask(
        HttpContext http,
        Guid id,
        QuestionsQuery questions,
        TellAsker tell,
        CancellationToken cancel
    ) => await Form(http, id, questions, tell, values: null, FormErrors.None, cancel) ?? Pages.NotFound(http);

    /// <summary>The answer and the letter that tells of it are kept together or not at all.</summary>
    private static Task<IResult> Answer(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        AnswerQuestion answer,
        QuestionsQuery questions,
        TellAsker tell,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Input: new AnswerInput(form.Text("shown"), form.Text("answer"))),
            async read =>
            {
                var outcome = await answer.Run(http.Access(), id, read.Revision, read.Input, tell.IsOpen, cancel);
                if (outcome.Succeeded)
                    await tell.Run(outcome.Value.Email, id, cancel);
                return outcome;
            },
            _ => http.PageContext().At($"{QuestionEndpoints.Path}/{id}"),
            (values, errors) => Form(http, id, questions, tell, values, errors, cancel)
        );

    private static Task<IResult> Decline(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        DeclineQuestion decline,
        QuestionsQuery questions,
        TellAsker tell,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Reason: form.Text("reason")),
            read => decline.Run(http.Access(), id, read.Revision, read.Reason, cancel),
            _ => http.PageContext().At($"{QuestionEndpoints.Path}/vantar"),
            (values, errors) => Form(http, id, questions, tell, values, errors, cancel)
        );

    /// <param name="values">Null for a form that is opened.</param>
    /// <returns>Null where there is none for whoever asks.</returns>
    private static async Task<IResult?> Form(
        HttpContext http,
        Guid id,
        QuestionsQuery questions,
        TellAsker tell,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        if (await questions.ToAnswer(http.Access(), id, cancel) is not { } asked)
            return null;
        var question = asked.Question;
        var filled = values ?? new FormValues().With("revision", question.Revision);
        if (!filled.Has("shown"))
            filled.With("shown", question.Text);
        return Pages.Page(
            new AnswerFormPage.Model
            {
                PageContext = http.PageContext(),
                Asked = asked,
                SendsLetters = tell.IsOpen,
                Values = filled,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }
}
