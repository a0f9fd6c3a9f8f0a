using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.NextPeriod;

/// <summary>The new term of office for programs: its days, what has to be decided on, and what is chosen.</summary>
public static class RollOverApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var term = tenant.MapGroup("/term").WithTags("Elements");
        term.MapGet("", Get).RequireAuthorization(Permissions.Member).Produces<RollOverAnswer>().ProducesProblem(404);
        var editor = term.MapGroup("").RequireAuthorization(Permissions.Editor);
        editor.MapPut("", Set).Produces<TermAnswer>().Refuses();
        editor.MapPut("/choices", Choose).Produces<RollOverAnswer>().Refuses();
        editor.MapPost("/carry-over", Carry).Produces<RollOverAnswer>().Refuses();
    }

    /// <summary>The entity tag is that of the term's days; the choices below have revisions of their own.</summary>
    private static async Task<IResult> Get(HttpContext http, RollOverQuery rollOverQuery, CancellationToken cancel)
    {
        if (await rollOverQuery.Run(http.Access(), cancel) is not { } found)
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(found.Term.Revision);
        return Results.Ok(RollOverAnswer.Of(found));
    }

    private static async Task<IResult> Set(
        HttpContext http,
        IfMatch ifMatch,
        PeriodAsked asked,
        SetTerm set,
        CancellationToken cancel
    )
    {
        var outcome = await set.Run(http.Access(), ifMatch.Revision, asked.From, asked.To, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Ok(TermAnswer.Of(outcome.Value));
    }

    private static async Task<IResult> Choose(
        HttpContext http,
        ChoicesAsked asked,
        ChooseForNextPeriod choose,
        RollOverQuery rollOverQuery,
        CancellationToken cancel
    )
    {
        var outcome = await choose.Run(http.Access(), asked.Choices, cancel);
        return outcome.Succeeded && await rollOverQuery.Run(http.Access(), cancel) is { } found
            ? Results.Ok(RollOverAnswer.Of(found))
            : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Carry(HttpContext http, CarryOverTerm carry, CancellationToken cancel)
    {
        var outcome = await carry.Run(http.Access(), cancel);
        return outcome.Succeeded
            ? Results.Ok(RollOverAnswer.Of(outcome.Value, outcome.Warnings))
            : Problem.Of(outcome.Refusals);
    }
}
