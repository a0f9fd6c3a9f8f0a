using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Web.Steering.Elements;

namespace Kommunstyrning.Web.Steering.NextPeriod;

/// <summary>The next period of an element for programs: begin it, read and write what is chosen, carry it over.</summary>
public static class NextPeriodApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var one = tenant.MapGroup("/elements/{id}").WithTags("Elements");
        one.MapGet("/parts", Parts).AllowAnonymous().Produces<List<PartAnswer>>().ProducesProblem(404);
        one.MapGet("/next-period", Get)
            .RequireAuthorization(Permissions.Member)
            .Produces<NextPeriodAnswer>()
            .ProducesProblem(404);
        var editor = one.MapGroup("/next-period").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Begin).Produces<ElementAnswer>(201).Refuses();
        editor.MapPut("/choices", Choose).Produces<NextPeriodAnswer>().Refuses();
        editor.MapPost("/carry-over", Carry).Produces<NextPeriodAnswer>().Refuses();
    }

    private static async Task<IResult> Parts(
        HttpContext http,
        string id,
        ElementQuery read,
        PartsQuery partsQuery,
        CancellationToken cancel
    )
    {
        if (await read.Run(http.Access(), ApiEndpoints.Key(id), cancel) is not { } found)
            return Problem.Of(404);
        var parts = await partsQuery.Run(found.Plan, found.Element, cancel);
        return Etag.AnswerList(http, parts.Select(PartAnswer.Of).ToList());
    }

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        NextPeriodQuery nextQuery,
        CancellationToken cancel
    ) =>
        await nextQuery.Run(http.Access(), ApiEndpoints.Key(id), cancel) is { } found
            ? Etag.AnswerList(http, NextPeriodAnswer.Of(found))
            : Problem.Of(404);

    private static async Task<IResult> Begin(
        HttpContext http,
        string id,
        PeriodAsked? asked,
        BeginNextPeriod begin,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    )
    {
        var outcome = await begin.Run(http.Access(), ApiEndpoints.Key(id), asked?.From, asked?.To, cancel);
        return await ElementApiEndpoints.Created(http, outcome, reads, cancel);
    }

    private static async Task<IResult> Choose(
        HttpContext http,
        string id,
        ChoicesAsked asked,
        ChooseForNextPeriod choose,
        NextPeriodQuery nextQuery,
        CancellationToken cancel
    )
    {
        if (await nextQuery.Run(http.Access(), ApiEndpoints.Key(id), cancel) is null)
            return Problem.Of(404);
        var outcome = await choose.Run(http.Access(), asked.Choices, cancel);
        return outcome.Succeeded
            ? Results.Ok(
                NextPeriodAnswer.Of((await nextQuery.Run(http.Access(), ApiEndpoints.Key(id), cancel)).OrCollided())
            )
            : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Carry(HttpContext http, string id, CarryOver carry, CancellationToken cancel)
    {
        var outcome = await carry.Run(http.Access(), ApiEndpoints.Key(id), cancel);
        return outcome.Succeeded
            ? Results.Ok(NextPeriodAnswer.Of(outcome.Value, outcome.Warnings))
            : Problem.Of(outcome.Refusals);
    }
}
