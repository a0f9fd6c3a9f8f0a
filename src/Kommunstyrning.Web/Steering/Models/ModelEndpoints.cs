using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>The steering model told as rules, and the life of its versions.</summary>
public static class ModelEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/modell", Show).AllowAnonymous();
        var editor = tenant.MapGroup("/modell").RequireAuthorization(Permissions.Editor);
        editor.MapPost("/ny-version", DraftNext);
        editor.MapGet("/{id:guid}/ord", AskWords);
        editor.MapPost("/{id:guid}/ord", SaveWords);
        editor.MapGet("/{id:guid}/beslut", AskDecision);
        editor.MapPost("/{id:guid}/beslut", Decide);
        editor.MapPost("/{id:guid}/i-kraft", PutInForce);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        PlanQuery planQuery,
        string? version,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        var id = Guid.TryParse(version, out var v) ? v : (Guid?)null;
        return Pages.Page(
            new ModelPage.Model
            {
                PageContext = http.PageContext(),
                Plan = await planQuery.Run(access, id, cancel),
                Versions = await planQuery.Versions(access, cancel),
            }
        );
    }

    private static async Task<IResult> DraftNext(HttpContext http, DraftNextVersion draft, CancellationToken cancel)
    {
        var outcome = await draft.Run(http.Access(), cancel);
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At($"modell?version={outcome.Value.Id}"))
            : Problem.Of(outcome.Refusals).AsPage(http);
    }

    private static async Task<IResult> AskWords(
        HttpContext http,
        Guid id,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        if (await planQuery.Run(http.Access(), id, cancel) is not { } plan)
            return Pages.NotFound(http);
        var values = new FormValues()
            .With("revision", plan.Version.Revision)
            .With("description", plan.Version.Description)
            .With("replaces", plan.Version.Replaces);
        foreach (var key in Wording.Keys)
            values.With($"words.{key}", plan.Version.Of(key));
        return ShowWords(http, plan, values, FormErrors.None);
    }

    private static async Task<IResult> SaveWords(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        EditVersion edit,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var input = new VersionInput(reader.Text("description"), reader.Text("replaces"), reader.Map("words"));
        var outcome = await edit.Run(http.Access(), id, reader.Revision, input, cancel);
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"modell?version={id}"));
        return await planQuery.Run(http.Access(), id, cancel) is { } plan
            ? ShowWords(http, plan, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static async Task<IResult> AskDecision(
        HttpContext http,
        Guid id,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        if (await planQuery.Run(http.Access(), id, cancel) is not { } plan)
            return Pages.NotFound(http);
        var values = new FormValues().With("revision", plan.Version.Revision).With("supersedes", plan.Version.Replaces);
        return ShowDecision(http, plan, values, FormErrors.None);
    }

    private static async Task<IResult> Decide(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        DecideVersion decide,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var input = DecisionForm.Read(reader);
        var revision = reader.Revision;
        var outcome = await reader.Then(() => decide.Run(http.Access(), id, revision, input, cancel));
        return await After(http, id, outcome, values, planQuery, cancel);
    }

    private static async Task<IResult> PutInForce(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        PutVersionInForce put,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var outcome = await put.Run(http.Access(), id, new FormReader(values).Revision, cancel);
        return await After(http, id, outcome, values, planQuery, cancel);
    }

    private static async Task<IResult> After(
        HttpContext http,
        Guid id,
        Outcome<ModelVersion> outcome,
        FormValues values,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"modell?version={id}"));
        return await planQuery.Run(http.Access(), id, cancel) is { } plan
            ? ShowDecision(http, plan, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static IResult ShowWords(HttpContext http, Plan plan, FormValues values, FormErrors errors) =>
        Pages.Page(
            new WordsPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static IResult ShowDecision(HttpContext http, Plan plan, FormValues values, FormErrors errors) =>
        Pages.Page(
            new VersionDecisionPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
