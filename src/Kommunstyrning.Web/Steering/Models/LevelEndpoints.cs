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

    private static Task<IResult> Add(
        HttpContext http,
        Guid versionId,
        IFormCollection posted,
        SaveLevel save,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        Submit(
            http,
            versionId,
            null,
            posted,
            (revision, input) => save.Add(http.Access(), versionId, revision, input, cancel),
            read,
            cancel
        );

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
        return await Submit(
            http,
            level.VersionId,
            level,
            posted,
            (revision, input) => save.Edit(http.Access(), id, revision, input, cancel),
            read,
            cancel,
            async () => await levels.Run(http.Access(), id, cancel) is { } now ? LevelForm.Filled(now.Level) : null
        );
    }

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemoveLevel remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => remove.Run(http.Access(), id, revision, cancel),
            level => http.PageContext().At($"modell?version={level.VersionId}")
        );

    private static Task<IResult> Submit(
        HttpContext http,
        Guid versionId,
        LevelType? level,
        IFormCollection posted,
        Func<int, LevelInput, Task<Outcome<LevelType>>> save,
        PlanQuery read,
        CancellationToken cancel,
        Func<Task<FormValues?>>? now = null
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Level: LevelForm.Read(form)),
            written => save(written.Revision, written.Level),
            _ => http.PageContext().At($"modell?version={versionId}"),
            async (values, errors) =>
                await read.Run(http.Access(), versionId, cancel) is { } plan
                    ? Show(http, plan, level, values, errors)
                    : null,
            now
        );

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
