using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>
/// Rounds for programs, by the same rules as on the pages. How far one has come is told to members. The entity tag of what is
/// written is the round's revision, that of what is read a hash, since it changes with the units'; a write names the revision.
/// </summary>
public static class RoundApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var rounds = tenant.MapGroup("/rounds").WithTags("Rounds");
        rounds.MapGet("", List).AllowAnonymous().Produces<List<RoundAnswer>>();
        rounds.MapGet("/{id}", Get).AllowAnonymous().Produces<RoundAnswer>().ProducesProblem(404);

        var editor = rounds.MapGroup("").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Add).Produces<RoundAnswer>(201).Refuses();
        editor.MapPut("/{id}", Edit).Produces<RoundAnswer>().Refuses();
        editor.MapDelete("/{id}", Discard).Produces(204).Refuses();
        editor.MapPost("/{id}/open", Open).Produces<RoundAnswer>().Refuses();
        editor.MapPost("/{id}/extend", Extend).Produces<RoundAnswer>().Refuses();
        editor.MapPut("/{id}/deadline", Move).Produces<RoundAnswer>().Refuses();
        editor.MapPost("/{id}/lock", Lock).Produces<RoundAnswer>().Refuses();
        editor.MapPost("/{id}/reopen", Reopen).Produces<RoundAnswer>().Refuses();
    }

    private static async Task<IResult> List(HttpContext http, RoundsQuery rounds, CancellationToken cancel) =>
        Etag.AnswerList(
            http,
            (await rounds.Run(http.Access(), cancel)).Select(r => RoundAnswer.Of(r, http.Access(), null)).ToList()
        );

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        RoundsQuery rounds,
        RoundQuery query,
        CancellationToken cancel
    ) =>
        await rounds.One(http.Access(), ApiEndpoints.Key(id), cancel) is { } round
            ? Etag.AnswerList(
                http,
                RoundAnswer.Of(round, http.Access(), await query.Run(http.Access(), round.Id, cancel))
            )
            : Problem.Of(404);

    private static async Task<IResult> Add(HttpContext http, AskedRound asked, SaveRound save, CancellationToken cancel)
    {
        var outcome = asked.Input is { } input
            ? await save.Add(http.Access(), input, cancel)
            : Outcome<Round>.Refused([AskedRound.TwoDays]);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Created(
            $"/api/v1{http.PageContext().At($"rounds/{outcome.Value.Id}")}",
            RoundAnswer.Of(outcome.Value, http.Access(), null)
        );
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        AskedRound asked,
        SaveRound save,
        CancellationToken cancel
    ) =>
        asked.Input is { } input
            ? Changed(http, await save.Edit(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel))
            : Problem.Of(AskedRound.TwoDays);

    private static async Task<IResult> Discard(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        DiscardRound discard,
        CancellationToken cancel
    )
    {
        var outcome = await discard.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Open(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        AskedScope asked,
        OpenRound open,
        CancellationToken cancel
    ) => Changed(http, await open.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, asked.Scope, cancel));

    private static async Task<IResult> Extend(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        ExtendRound extend,
        CancellationToken cancel
    ) => Changed(http, await extend.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel));

    private static async Task<IResult> Move(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        AskedDeadline asked,
        MoveDeadline move,
        CancellationToken cancel
    ) =>
        Changed(
            http,
            await move.OfStep(
                http.Access(),
                ApiEndpoints.Key(id),
                ifMatch.Revision,
                asked.Step,
                asked.Day,
                asked.Reason,
                cancel
            )
        );

    private static async Task<IResult> Lock(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        AskedLock asked,
        LockRound lockRound,
        RoundsQuery rounds,
        CancellationToken cancel
    )
    {
        var key = ApiEndpoints.Key(id);
        var outcome = await lockRound.Run(http.Access(), key, ifMatch.Revision, asked.Input, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        var round = (await rounds.One(http.Access(), key, cancel))!;
        http.Response.Headers.ETag = Etag.Of(round.Revision);
        return Results.Ok(RoundAnswer.Of(round, http.Access(), null));
    }

    private static async Task<IResult> Reopen(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        AskedReason asked,
        ReopenRound reopen,
        CancellationToken cancel
    ) => Changed(http, await reopen.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, asked.Reason, cancel));

    private static IResult Changed(HttpContext http, Outcome<Round> outcome)
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Ok(RoundAnswer.Of(outcome.Value, http.Access(), null));
    }
}
