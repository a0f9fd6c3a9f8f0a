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
        TakeBackVersion takeBack,
        string? version,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        var id = Guid.TryParse(version, out var v) ? v : (Guid?)null;
        var plan = await planQuery.Run(access, id, cancel);
        return Pages.Page(
            new ModelPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                CanBeTakenBack =
                    access.MayEdit
                    && plan is { Version.State: VersionState.InForce }
                    && await takeBack.WhyNot(access, plan.Version, cancel) is null,
                Versions = await planQuery.Versions(access, cancel),
            }
        );
    }

    private static Task<IResult> DraftNext(
        HttpContext http,
        IFormCollection posted,
        DraftNextVersion draft,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            _ => http.Access(),
            access => draft.Run(access, cancel),
            version => http.PageContext().At($"modell?version={version.Id}")
        );

    private static async Task<IResult> AskWords(
        HttpContext http,
        Guid id,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        if (await planQuery.Run(http.Access(), id, cancel) is not { } plan)
            return Pages.NotFound(http);
        return ShowWords(http, plan, Words(plan.Version), FormErrors.None);
    }

    private static FormValues Words(ModelVersion version)
    {
        var values = new FormValues()
            .With("revision", version.Revision)
            .With("description", version.Description)
            .With("replaces", version.Replaces);
        foreach (var key in Wording.Keys)
            values.With($"words.{key}", version.Of(key));
        return values;
    }

    private static Task<IResult> SaveWords(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        EditVersion edit,
        PlanQuery planQuery,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Words: new VersionInput(form.Text("description"), form.Text("replaces"), form.Map("words"))
                ),
            read => edit.Run(http.Access(), id, read.Revision, read.Words, cancel),
            _ => http.PageContext().At($"modell?version={id}"),
            async (values, errors) =>
                await planQuery.Run(http.Access(), id, cancel) is { } plan
                    ? ShowWords(http, plan, values, errors)
                    : null,
            async () => await planQuery.Run(http.Access(), id, cancel) is { } plan ? Words(plan.Version) : null
        );

    private static async Task<IResult> AskDecision(
        HttpContext http,
        Guid id,
        PlanQuery planQuery,
        VersionChangeQuery changeQuery,
        CancellationToken cancel
    )
    {
        if (await planQuery.Run(http.Access(), id, cancel) is not { } plan)
            return Pages.NotFound(http);
        var values = new FormValues().With("revision", plan.Version.Revision).With("supersedes", plan.Version.Replaces);
        return ShowDecision(http, plan, await changeQuery.Run(http.Access(), id, cancel), values, FormErrors.None);
    }

    private static Task<IResult> Decide(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        DecideVersion decide,
        PlanQuery planQuery,
        VersionChangeQuery changeQuery,
        CancellationToken cancel
    ) =>
        Submit(
            http,
            id,
            posted,
            form => (form.Revision, Decision: DecisionForm.Read(form)),
            read => decide.Run(http.Access(), id, read.Revision, read.Decision, cancel),
            planQuery,
            changeQuery,
            cancel
        );

    private static Task<IResult> PutInForce(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        PutVersionInForce put,
        PlanQuery planQuery,
        VersionChangeQuery changeQuery,
        CancellationToken cancel
    ) =>
        Submit(
            http,
            id,
            posted,
            form => form.Revision,
            revision => put.Run(http.Access(), id, revision, cancel),
            planQuery,
            changeQuery,
            cancel
        );

    private static Task<IResult> Submit<TInput>(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        Func<FormReader, TInput> read,
        Func<TInput, Task<Outcome<ModelVersion>>> run,
        PlanQuery planQuery,
        VersionChangeQuery changeQuery,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            read,
            run,
            _ => http.PageContext().At($"modell?version={id}"),
            async (values, errors) =>
                await planQuery.Run(http.Access(), id, cancel) is { } plan
                    ? ShowDecision(http, plan, await changeQuery.Run(http.Access(), id, cancel), values, errors)
                    : null
        );

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

    private static IResult ShowDecision(
        HttpContext http,
        Plan plan,
        VersionChange? change,
        FormValues values,
        FormErrors errors
    ) =>
        Pages.Page(
            new VersionDecisionPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Change = change,
                Today = http.RequestServices.GetRequiredService<TimeProvider>().Today(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
