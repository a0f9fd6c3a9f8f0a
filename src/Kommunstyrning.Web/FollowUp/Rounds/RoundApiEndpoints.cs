using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>Rounds for programs, to read. How far one has come is told to members.</summary>
public static class RoundApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var rounds = tenant.MapGroup("/rounds").WithTags("Rounds");
        rounds.MapGet("", List).AllowAnonymous().Produces<List<RoundAnswer>>();
        rounds.MapGet("/{id}", Get).AllowAnonymous().Produces<RoundAnswer>().ProducesProblem(404);
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
}
