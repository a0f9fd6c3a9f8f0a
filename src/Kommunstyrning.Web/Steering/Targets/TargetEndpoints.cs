using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>The page on which an editor sets what an element is to come to in an indicator.</summary>
public static class TargetEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant
            .MapGroup("/del/{id:guid}/nyckeltal/{indicator}/malvarde")
            .RequireAuthorization(Permissions.UnitEditor);
        editor.MapGet("", Show);
        editor.MapPost("", Save);
        editor.MapPost("/ta-bort", Remove);
        editor.MapPost("/bedomning", Assess);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        string indicator,
        [FromQuery(Name = "kon")] string? gender,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    ) =>
        await Page(
            http,
            id,
            indicator,
            GenderCode.Read(gender ?? "") ?? Gender.Total,
            reads,
            values: null,
            FormErrors.None,
            trial: null,
            cancel
        ) ?? Pages.NotFound(http);

    private static async Task<IResult> Save(
        HttpContext http,
        Guid id,
        string indicator,
        IFormCollection posted,
        SetTarget set,
        [AsParameters] TargetTrials trials,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    )
    {
        var written = FormValues.From(posted);
        var gender = GenderCode.Read(written["gender"]) ?? Gender.Total;
        if (written["prova"].Length > 0)
        {
            var tried = TargetForm.Read(new FormReader(written)).Input;
            var trial = await trials.Run(AreaOf(http), indicator, tried, cancel);
            return await Page(http, id, indicator, gender, reads, written, FormErrors.None, Said(trial), cancel)
                ?? Pages.NotFound(http);
        }
        return await posted.Submit(
            http,
            TargetForm.Read,
            async read =>
                await set.Run(
                    http.Access(),
                    id,
                    read.Revision,
                    indicator,
                    read.Input,
                    await trials.Run(AreaOf(http), indicator, read.Input, cancel),
                    cancel
                ),
            element => http.PageContext().At($"del/{element.Id}"),
            (values, errors) => Page(http, id, indicator, gender, reads, values, errors, trial: null, cancel)
        );
    }

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        string indicator,
        IFormCollection posted,
        RemoveTarget remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Gender: form.Text("gender")),
            read => remove.Run(http.Access(), id, read.Revision, indicator, read.Gender, cancel),
            element => http.PageContext().At($"del/{element.Id}")
        );

    private static async Task<IResult> Assess(
        HttpContext http,
        Guid id,
        string indicator,
        IFormCollection posted,
        AssessTarget assess,
        [AsParameters] TargetReads reads,
        CancellationToken cancel
    )
    {
        var gender = GenderCode.Read(FormValues.From(posted)["gender"]) ?? Gender.Total;
        return await posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Input: new AssessmentInput
                    {
                        Gender = form.Text("gender"),
                        Status = form.Text("status").Length == 0 ? null : form.Choice<TargetStatus>("status"),
                        Reason = form.Text("reason"),
                    }
                ),
            read => assess.Run(http.Access(), id, read.Revision, indicator, read.Input, cancel),
            element => http.PageContext().At($"del/{element.Id}"),
            (written, errors) => Page(http, id, indicator, gender, reads, written, errors, trial: null, cancel)
        );
    }

    private static string Said(TargetTrial? trial) =>
        trial is null
            ? "Skriv utgångsvärde och mål med år, och ett mål som är bättre än utgångsvärdet. Då går det att pröva."
            : TargetText.Trial(trial);

    /// <returns>Null where the element is not there, or is not followed by the indicator.</returns>
    private static async Task<IResult?> Page(
        HttpContext http,
        Guid id,
        string indicator,
        Gender gender,
        TargetReads reads,
        FormValues? values,
        FormErrors errors,
        string? trial,
        CancellationToken cancel
    )
    {
        if (
            await reads.Element.Run(http.Access(), id, cancel) is not { } found
            || await reads.Target.Run(found, AreaOf(http), indicator, gender, cancel) is not { } read
        )
            return null;
        var filled = TargetForm.Filled(
            found.Element,
            gender,
            read.Target,
            read.Outcome.Where(o => !o.IsPreliminary).Select(o => (OutcomeValue?)o).LastOrDefault()
        );
        return Pages.Page(
            new TargetFormPage.Model
            {
                PageContext = http.PageContext(),
                Element = found.Element,
                Read = read,
                Rules = await reads.Rules.Run(cancel),
                Values = TargetForm.Over(filled, values),
                Errors = errors,
                Trial = trial,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }

    private static string AreaOf(HttpContext http) => http.PageContext().Tenant!.AreaCode;
}
