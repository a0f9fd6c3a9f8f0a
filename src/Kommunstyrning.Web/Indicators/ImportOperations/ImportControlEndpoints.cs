using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>What an operator may do to a run.</summary>
public enum ImportStep
{
    Stop,
    Resume,
    Approve,
    Discard,
}

/// <summary>Starts, stops and lets go on; what waits is enqueued at once.</summary>
internal static class ImportControlEndpoints
{
    public static void Map(RouteGroupBuilder imports)
    {
        imports.MapPost("", Order);
        imports.MapGet("/nyckeltal", AskSome);
        imports.MapPost("/nyckeltal", OrderSome);
        imports.MapPost("/{id:guid}/lage", Steer);
    }

    private static async Task<IResult> Order(
        HttpContext http,
        IFormCollection posted,
        RequestImport order,
        ImportJobQueue enqueue,
        CancellationToken cancel
    )
    {
        if (posted.IsAskedAgain())
            return PostedForm.AskedAgain(http, posted);
        var reader = new FormReader(FormValues.From(posted));
        var kind = reader.Choice<ImportKind>("kind");
        var outcome = await reader.Then(() =>
            kind == ImportKind.Selection
                ? Task.FromResult<Outcome<ImportRun>>(Refusal.Invalid("kind", "Välj vad som ska hämtas."))
                : order.Run(new(kind, ImportTrigger.Person), cancel)
        );
        return await Answer(http, outcome, enqueue, cancel);
    }

    private static IResult AskSome(HttpContext http) => ShowForm(http, new FormValues(), FormErrors.None);

    private static async Task<IResult> OrderSome(
        HttpContext http,
        IFormCollection posted,
        ChooseIndicators choose,
        RequestImport order,
        ImportJobQueue enqueue,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        if (posted.IsAskedAgain())
            return ShowForm(http, values, PostedForm.Unsaved);
        var chosen = await choose.Run(values["ids"], cancel);
        if (!chosen.Succeeded)
            return ShowForm(http, values, new FormErrors(chosen.Refusals));
        var outcome = await order.Run(new(ImportKind.Selection, ImportTrigger.Person, chosen.Value), cancel);
        return await Answer(http, outcome, enqueue, cancel);
    }

    private static async Task<IResult> Steer(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ControlImport steer,
        ImportJobQueue enqueue,
        CancellationToken cancel
    )
    {
        if (posted.IsAskedAgain())
            return PostedForm.AskedAgain(http, posted);
        var reader = new FormReader(FormValues.From(posted));
        var step = reader.Choice<ImportStep>("to");
        var outcome = await reader.Then(() =>
            step switch
            {
                ImportStep.Stop => steer.Stop(id, cancel),
                ImportStep.Resume => steer.Resume(id, cancel),
                ImportStep.Approve => steer.Approve(id, cancel),
                ImportStep.Discard => steer.Discard(id, cancel),
            }
        );
        return await Answer(http, outcome, enqueue, cancel);
    }

    private static async Task<IResult> Answer(
        HttpContext http,
        Outcome<ImportRun> outcome,
        ImportJobQueue enqueue,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return await ImportEndpoints.Show(http, outcome.Refusals, cancel);
        if (outcome.Value.State == ImportState.Waiting)
            enqueue.Run();
        return Results.LocalRedirect("/drift/hamtning");
    }

    private static IResult ShowForm(HttpContext http, FormValues values, FormErrors errors) =>
        Pages.Page(
            new ChooseIndicatorsPage.Model
            {
                PageContext = http.PageContext(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
