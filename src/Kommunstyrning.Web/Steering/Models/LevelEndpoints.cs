using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>Forms that add, edit and remove a level of a drafted version.</summary>
public static class LevelEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/modell").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/{versionId:guid}/niva", AskNew);
        editor.MapPost("/{versionId:guid}/niva", Add);
        editor.MapGet("/niva/{id:guid}", AskEdit);
        editor.MapPost("/niva/{id:guid}", Edit);
        editor.MapPost("/niva/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> AskNew(
        HttpContext http,
        Guid versionId,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        if (await read.Run(http.Access(), versionId, cancel) is not { } plan)
            return Pages.NotFound(http);
        return Show(http, plan, null, new FormValues().With("revision", plan.Version.Revision), FormErrors.None);
    }

    private static async Task<IResult> Add(
        HttpContext http,
        Guid versionId,
        IFormCollection posted,
        SaveLevel save,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var input = LevelForm.Read(reader);
        var revision = reader.Revision;
        var outcome = await reader.Then(() => save.Add(http.Access(), versionId, revision, input, cancel));
        return await After(http, versionId, null, outcome, values, read, cancel);
    }

    private static async Task<IResult> AskEdit(HttpContext http, Guid id, LevelQuery read, CancellationToken cancel)
    {
        return await read.Run(http.Access(), id, cancel) is { } found
            ? Show(http, found.Plan, found.Level, LevelForm.Filled(found.Level), FormErrors.None)
            : Pages.NotFound(http);
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveLevel save,
        LevelQuery levels,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        if (await levels.Run(http.Access(), id, cancel) is not { Level: var level })
            return Pages.NotFound(http);
        var values = FormValues.From(posted);
        var reader = new FormReader(values);
        var input = LevelForm.Read(reader);
        var revision = reader.Revision;
        var outcome = await reader.Then(() => save.Edit(http.Access(), id, revision, input, cancel));
        return await After(http, level.VersionId, level, outcome, values, read, cancel);
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemoveLevel remove,
        CancellationToken cancel
    )
    {
        var revision = new FormReader(FormValues.From(posted)).Revision;
        var outcome = await remove.Run(http.Access(), id, revision, cancel);
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At($"modell?version={outcome.Value.VersionId}"))
            : Problem.Of(outcome.Refusals).AsPage(http);
    }

    private static async Task<IResult> After(
        HttpContext http,
        Guid versionId,
        LevelType? level,
        Outcome<LevelType> outcome,
        FormValues values,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"modell?version={versionId}"));
        return await read.Run(http.Access(), versionId, cancel) is { } plan
            ? Show(http, plan, level, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static IResult Show(HttpContext http, Plan plan, LevelType? level, FormValues values, FormErrors errors) =>
        Pages.Page(
            new LevelFormPage.Model
            {
                PageContext = http.PageContext(),
                Plan = plan,
                Level = level,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
