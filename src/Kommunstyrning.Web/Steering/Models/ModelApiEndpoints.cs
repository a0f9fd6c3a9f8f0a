using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>The steering model's versions and levels for programs.</summary>
public static class ModelApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var models = tenant.MapGroup("/models").WithTags("Models");
        models.MapGet("", List).AllowAnonymous().Produces<List<VersionAnswer>>();
        models.MapGet("/{id}", Get).AllowAnonymous().Produces<VersionAnswer>().ProducesProblem(404);

        var editor = models.MapGroup("").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", DraftNext).Produces<VersionAnswer>(201).Refuses();
        editor.MapPut("/{id}", Edit).Produces<VersionAnswer>().Refuses();
        editor.MapPost("/{id}/decision", Decide).Produces<VersionAnswer>().Refuses();
        editor.MapPost("/{id}/in-force", PutInForce).Produces<VersionAnswer>().Refuses();
        editor.MapDelete("/{id}", Discard).Produces(204).Refuses();
        editor.MapPost("/{id}/take-back", TakeBack).Produces<VersionAnswer>().Refuses();
        editor.MapGet("/{id}/change", Change).Produces<VersionChangeAnswer>().ProducesProblem(404).ProducesProblem(409);
        editor.MapPut("/{id}/placements", Place).Produces<VersionChangeAnswer>().Refuses();
        editor.MapPost("/{id}/levels", AddLevel).Produces<VersionAnswer>(201).Refuses();
        editor.MapPut("/levels/{id}", EditLevel).Produces<VersionAnswer>().Refuses();
        editor.MapDelete("/levels/{id}", RemoveLevel).Produces(204).Refuses();
    }

    private static async Task<IResult> List(HttpContext http, PlanQuery read, CancellationToken cancel)
    {
        var answers = new List<VersionAnswer>();
        foreach (var version in await read.Versions(http.Access(), cancel))
            if (await read.Run(http.Access(), version.Id, cancel) is { } plan)
                answers.Add(VersionAnswer.Of(plan));
        return Etag.AnswerList(http, answers);
    }

    private static async Task<IResult> Get(HttpContext http, string id, PlanQuery read, CancellationToken cancel) =>
        await read.Run(http.Access(), ApiEndpoints.Key(id), cancel) is { } plan
            ? Etag.Answer(http, VersionAnswer.Of(plan), plan.Version.Revision)
            : Problem.Of(404);

    private static async Task<IResult> DraftNext(
        HttpContext http,
        DraftNextVersion draft,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        var outcome = await draft.Run(http.Access(), cancel);
        return await Answer(http, outcome, outcome.Succeeded ? outcome.Value.Id : default, 201, read, cancel);
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        VersionInput input,
        EditVersion edit,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        await Answer(
            http,
            await edit.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel),
            ApiEndpoints.Key(id),
            200,
            read,
            cancel
        );

    private static async Task<IResult> Decide(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        DecisionInput input,
        DecideVersion decide,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        await Answer(
            http,
            await decide.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel),
            ApiEndpoints.Key(id),
            200,
            read,
            cancel
        );

    private static async Task<IResult> PutInForce(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        PutVersionInForce put,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        await Answer(
            http,
            await put.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel),
            ApiEndpoints.Key(id),
            200,
            read,
            cancel
        );

    private static async Task<IResult> Discard(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        DiscardVersion discard,
        CancellationToken cancel
    )
    {
        var outcome = await discard.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> TakeBack(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        TakeBackVersion takeBack,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        await Answer(
            http,
            await takeBack.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel),
            ApiEndpoints.Key(id),
            200,
            read,
            cancel
        );

    private static async Task<IResult> Change(
        HttpContext http,
        string id,
        VersionChangeQuery read,
        PlanQuery planQuery,
        CancellationToken cancel
    )
    {
        var key = ApiEndpoints.Key(id);
        if (await read.Run(http.Access(), key, cancel) is { } change)
            return Etag.Answer(http, VersionChangeAnswer.Of(change), change.To.Version.Revision);
        return await planQuery.Run(http.Access(), key, cancel) is null
            ? Problem.Of(404)
            : Problem.Of(VersionChangeQuery.Nothing);
    }

    private static async Task<IResult> Place(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        PlacementsInput input,
        PlaceElements place,
        CancellationToken cancel
    )
    {
        var outcome = await place.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input.Placements, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.To.Version.Revision);
        return Results.Ok(VersionChangeAnswer.Of(outcome.Value));
    }

    private static async Task<IResult> AddLevel(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        LevelInput input,
        SaveLevel save,
        PlanQuery read,
        CancellationToken cancel
    ) =>
        await Answer(
            http,
            await save.Add(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel),
            ApiEndpoints.Key(id),
            201,
            read,
            cancel
        );

    private static async Task<IResult> EditLevel(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        LevelInput input,
        SaveLevel save,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        var outcome = await save.Edit(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel);
        return await Answer(http, outcome, outcome.Succeeded ? outcome.Value.VersionId : default, 200, read, cancel);
    }

    private static async Task<IResult> RemoveLevel(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        RemoveLevel remove,
        CancellationToken cancel
    )
    {
        var outcome = await remove.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Answer<T>(
        HttpContext http,
        Outcome<T> outcome,
        Guid versionId,
        int status,
        PlanQuery read,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        var plan = (await read.Run(http.Access(), versionId, cancel)).OrCollided();
        http.Response.Headers.ETag = Etag.Of(plan.Version.Revision);
        return status == 201
            ? Results.Created($"/api/v1{http.PageContext().At($"models/{versionId}")}", VersionAnswer.Of(plan))
            : Results.Ok(VersionAnswer.Of(plan));
    }
}
