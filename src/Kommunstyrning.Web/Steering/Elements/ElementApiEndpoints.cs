using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>Elements for programs, by the same rules as on the pages.</summary>
public static class ElementApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var elements = tenant.MapGroup("/elements").WithTags("Elements");
        elements.MapGet("", List).AllowAnonymous().Produces<List<ElementAnswer>>().ProducesProblem(400);
        elements
            .MapGet("/{id}", Get)
            .AllowAnonymous()
            .Produces<ElementAnswer>()
            .ProducesProblem(400)
            .ProducesProblem(404);
        elements
            .MapGet("/{id}/history", History)
            .RequireAuthorization(Permissions.Member)
            .Produces<List<ChangeAnswer>>();

        var editor = elements.MapGroup("").RequireAuthorization(Permissions.UnitEditor);
        editor.MapPost("", Create).Produces<ElementAnswer>(201).Refuses();
        editor.MapPut("/{id}", Edit).Produces<ElementAnswer>().Refuses();
        editor.MapPost("/{id}/move", Move).Produces<ElementAnswer>().Refuses();
        editor.MapPost("/{id}/state", SetState).Produces<ElementAnswer>().Refuses();
        editor.MapPost("/{id}/take-back", TakeBack).Produces<ElementAnswer>().Refuses();
        editor.MapPost("/{id}/revise", Revise).Produces<ElementAnswer>(201).Refuses();
        editor.MapDelete("/{id}", Remove).Produces(204).Refuses();
    }

    private static async Task<IResult> List(
        HttpContext http,
        PlanQuery read,
        MeasuresQuery measures,
        Guid? version,
        string? level,
        string? on,
        [AsParameters] ThenReads then,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(on) is { } day)
            return await ThenAnswers.OfPlan(http, day, version, level, then, cancel);
        if (await read.Run(http.Access(), version, cancel) is not { } plan)
            return version is null ? Etag.AnswerList(http, new List<ElementAnswer>()) : Problem.Of(404);
        if (level is not null && plan.FindLevel(level) is null)
            return Problem.OfQuery([NoLevel(plan)]);
        var indicators = await measures.Run(plan, cancel);
        var wanted = plan
            .Elements.Where(e => level is null || string.Equals(plan.LevelOf(e).Key, level, StringComparison.Ordinal))
            .Select(e => ElementAnswer.Of(plan, e, indicators.Of(e)));
        return Etag.AnswerList(http, wanted.ToList());
    }

    private static Refusal NoLevel(Plan plan) =>
        Refusal.Invalid(
            "level",
            $"Nivån finns inte i modellen. Den har {Swedish.List(plan.Levels.Select(l => l.Key))}."
        );

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        string? on,
        [AsParameters] ElementReads reads,
        [AsParameters] ThenReads then,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(on) is { } day)
            return await ThenAnswers.OfElement(http, ApiEndpoints.Key(id), day, then, cancel);
        return await reads.Run(http.Access(), ApiEndpoints.Key(id), warnings: null, cancel) is { } found
            ? Etag.Answer(http, found, found.Revision)
            : Problem.Of(404);
    }

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
        [AsParameters] ElementReads reads,
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
        return await Created(http, outcome, reads, cancel);
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        ElementInput content,
        EditElement edit,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await edit.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, content, cancel),
            reads,
            cancel
        );

    private static async Task<IResult> Move(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        Destination to,
        MoveElement move,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await move.Run(
                http.Access(),
                ApiEndpoints.Key(id),
                ifMatch.Revision,
                to.ParentId,
                to.Position,
                to.Decision,
                cancel
            ),
            reads,
            cancel
        );

    private static async Task<IResult> SetState(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        StateStep step,
        ChangeState change,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await change.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, step.To, step.Decision, cancel),
            reads,
            cancel
        );

    private static async Task<IResult> TakeBack(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        TakeBackDecision takeBack,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    ) =>
        await Changed(
            http,
            await takeBack.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel),
            reads,
            cancel
        );

    private static async Task<IResult> Revise(
        HttpContext http,
        string id,
        ReviseElement revise,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    ) => await Created(http, await revise.Run(http.Access(), ApiEndpoints.Key(id), cancel), reads, cancel);

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

    internal static async Task<IResult> Created(
        HttpContext http,
        Outcome<Element> outcome,
        ElementReads reads,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        var answer = await reads.Run(http.Access(), outcome.Value.Id, outcome.Warnings, cancel);
        return Results.Created($"/api/v1{http.PageContext().At($"elements/{outcome.Value.Id}")}", answer);
    }

    internal static async Task<IResult> Changed(
        HttpContext http,
        Outcome<Element> outcome,
        ElementReads reads,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Ok(await reads.Run(http.Access(), outcome.Value.Id, outcome.Warnings, cancel));
    }
}
