using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>Elements for programs, by the same rules as on the pages.</summary>
public static class ElementApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var elements = tenant.MapGroup("/elements").WithTags("Elements");
        elements.MapGet("", List).AllowAnonymous().Produces<List<ElementAnswer>>();
        elements.MapGet("/{id}", Get).AllowAnonymous().Produces<ElementAnswer>().ProducesProblem(404);
        elements
            .MapGet("/{id}/history", History)
            .RequireAuthorization(Permissions.Member)
            .Produces<List<ChangeAnswer>>();

        var editor = elements.MapGroup("").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Create).Produces<ElementAnswer>(201).Refuses();
        editor.MapPut("/{id}", Edit).Produces<ElementAnswer>().Refuses();
        editor.MapPost("/{id}/move", Move).Produces<ElementAnswer>().Refuses();
        editor.MapPost("/{id}/state", SetState).Produces<ElementAnswer>().Refuses();
        editor.MapPost("/{id}/revise", Revise).Produces<ElementAnswer>(201).Refuses();
        editor.MapDelete("/{id}", Remove).Produces(204).Refuses();
    }

    private static async Task<IResult> List(
        HttpContext http,
        PlanQuery read,
        Guid? version,
        string? level,
        CancellationToken cancel
    )
    {
        if (await read.Run(http.Access(), version, cancel) is not { } plan)
            return version is null ? Etag.AnswerList(http, new List<ElementAnswer>()) : Problem.Of(404);
        var wanted = plan
            .Elements.Where(e => level is null || string.Equals(plan.LevelOf(e).Key, level, StringComparison.Ordinal))
            .Select(e => ElementAnswer.Of(plan, e));
        return Etag.AnswerList(http, wanted.ToList());
    }

    private static async Task<IResult> Get(HttpContext http, string id, ElementQuery read, CancellationToken cancel) =>
        await read.Run(http.Access(), ApiEndpoints.Key(id), cancel) is { } found
            ? Etag.Answer(http, ElementAnswer.Of(found.Plan, found.Element), found.Element.Revision)
            : Problem.Of(404);

    private static async Task<IResult> History(
        HttpContext http,
        string id,
        ElementQuery read,
        HistoryQuery historyQuery,
        CancellationToken cancel
    )
    {
        if (await read.Run(http.Access(), ApiEndpoints.Key(id), cancel) is not { } found)
            return Problem.Of(404);
        var changes = await historyQuery.Run(http.Access(), found, cancel);
        return Etag.AnswerList(
            http,
            changes.Select(c => new ChangeAnswer(c.At, c.By, c.Entity, c.Kind, c.Before, c.After)).ToList()
        );
    }

    private static async Task<IResult> Create(
        HttpContext http,
        NewElement asked,
        CreateElement create,
        ElementQuery read,
        CancellationToken cancel
    )
    {
        var outcome = await create.Run(
            http.Access(),
            asked.Version,
            asked.Level,
            asked.ParentId,
            asked.Content ?? new(),
            cancel
        );
        return await Created(http, outcome, read, cancel);
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        ElementInput content,
        EditElement edit,
        ElementQuery read,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await edit.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, content, cancel),
            read,
            cancel
        );

    private static async Task<IResult> Move(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        Destination to,
        MoveElement move,
        ElementQuery read,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await move.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, to.ParentId, to.Position, cancel),
            read,
            cancel
        );

    private static async Task<IResult> SetState(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        StateStep step,
        ChangeState change,
        ElementQuery read,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await change.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, step.To, step.Decision, cancel),
            read,
            cancel
        );

    private static async Task<IResult> Revise(
        HttpContext http,
        string id,
        ReviseElement revise,
        ElementQuery read,
        CancellationToken cancel
    ) => await Created(http, await revise.Run(http.Access(), ApiEndpoints.Key(id), cancel), read, cancel);

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        RemoveElement remove,
        CancellationToken cancel
    )
    {
        var outcome = await remove.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Created(
        HttpContext http,
        Outcome<Element> outcome,
        ElementQuery read,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        var found = (await read.Run(http.Access(), outcome.Value.Id, cancel))!;
        var answer = ElementAnswer.Of(found.Plan, found.Element, outcome.Warnings);
        return Results.Created($"/api/v1{http.PageContext().At($"elements/{outcome.Value.Id}")}", answer);
    }

    internal static async Task<IResult> Changed(
        HttpContext http,
        Outcome<Element> outcome,
        ElementQuery read,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        var found = (await read.Run(http.Access(), outcome.Value.Id, cancel))!;
        return Results.Ok(ElementAnswer.Of(found.Plan, found.Element, outcome.Warnings));
    }
}
