using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Activities;

/// <summary>Activities for programs. The entity tag is the activity's own.</summary>
public static class ActivityApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var all = tenant.MapGroup("/elements/{id}/activities").WithTags("Activities");
        all.MapGet("", List).AllowAnonymous().Produces<List<ActivityAnswer>>().ProducesProblem(404);
        all.MapPost("", Add).RequireAuthorization(Permissions.Reporter).Produces<ActivityAnswer>(201).Refuses();

        var one = tenant.MapGroup("/activities/{id}").WithTags("Activities");
        one.MapGet("", Get).AllowAnonymous().Produces<ActivityAnswer>().ProducesProblem(404);
        one.MapPost("/notes", Note).RequireAuthorization(Permissions.Noter).Produces<ActivityAnswer>().Refuses();
        var editor = one.MapGroup("").RequireAuthorization(Permissions.Reporter);
        editor.MapPut("", Edit).Produces<ActivityAnswer>().Refuses();
        editor.MapPost("/close", Close).Produces<ActivityAnswer>().Refuses();
        editor.MapPost("/reopen", Reopen).Produces<ActivityAnswer>().Refuses();
        editor.MapDelete("", Remove).Produces(204).Refuses();
    }

    private static async Task<IResult> List(
        HttpContext http,
        string id,
        ElementQuery elementQuery,
        ActivitiesQuery activities,
        CancellationToken cancel
    )
    {
        if (await elementQuery.Run(http.Access(), ApiEndpoints.Key(id), cancel) is not { } found)
            return Problem.Of(404);
        var all = await activities.Run(http.Access(), found, cancel);
        return Etag.AnswerList(http, all.Select(a => ActivityAnswer.Of(a, http.Access().SeesDrafts)).ToList());
    }

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        ActivitiesQuery activities,
        CancellationToken cancel
    )
    {
        if (await activities.One(http.Access(), ApiEndpoints.Key(id), cancel) is not { } detail)
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(detail.Told.Activity.Revision);
        return Results.Ok(Of(http, detail));
    }

    private static async Task<IResult> Add(
        HttpContext http,
        string id,
        ActivityInput input,
        SaveActivity save,
        ActivitiesQuery activities,
        CancellationToken cancel
    )
    {
        var outcome = await save.Add(http.Access(), ApiEndpoints.Key(id), input, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        var detail = (await activities.One(http.Access(), outcome.Value.Id, cancel))!;
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Created($"/api/v1{http.PageContext().At($"activities/{outcome.Value.Id}")}", Of(http, detail));
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        ActivityInput input,
        SaveActivity save,
        ActivitiesQuery activities,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await save.Edit(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel),
            activities,
            cancel
        );

    private static async Task<IResult> Note(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        ProgressInput input,
        NoteProgress note,
        ActivitiesQuery activities,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await note.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel),
            activities,
            cancel
        );

    private static async Task<IResult> Close(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        ClosingReason why,
        CloseActivity close,
        ActivitiesQuery activities,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await close.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, why.Reason, cancel),
            activities,
            cancel
        );

    private static async Task<IResult> Reopen(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        CloseActivity close,
        ActivitiesQuery activities,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await close.Reopen(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel),
            activities,
            cancel
        );

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        RemoveActivity remove,
        CancellationToken cancel
    )
    {
        var outcome = await remove.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Changed(
        HttpContext http,
        Outcome<Activity> outcome,
        ActivitiesQuery activities,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Ok(Of(http, (await activities.One(http.Access(), outcome.Value.Id, cancel))!));
    }

    private static ActivityAnswer Of(HttpContext http, ActivityDetail detail) =>
        ActivityAnswer.Of(detail.Told, http.Access().SeesDrafts, detail.Notes);
}
