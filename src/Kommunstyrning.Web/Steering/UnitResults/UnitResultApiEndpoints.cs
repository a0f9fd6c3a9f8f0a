using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.UnitResults;

/// <summary>What units answer to an element's tests, for programs. Each answer has an entity tag of its own, "0" before the first.</summary>
public static class UnitResultApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var all = tenant.MapGroup("/elements/{id}/unit-results").WithTags("Elements");
        all.MapGet("", List).AllowAnonymous().Produces<List<UnitResultAnswer>>().ProducesProblem(404);
        all.MapGet("/{unit}", Get).AllowAnonymous().Produces<UnitResultAnswer>().ProducesProblem(404);
        var editor = all.MapGroup("").RequireAuthorization(Permissions.Reporter);
        editor.MapPut("/{unit}", Save).Produces<UnitResultAnswer>().Refuses();
        editor.MapDelete("/{unit}", Remove).Produces(204).Refuses();
    }

    private static async Task<IResult> List(
        HttpContext http,
        string id,
        [AsParameters] UnitResultReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.Element.Run(http.Access(), ApiEndpoints.Key(id), cancel) is not { } found)
            return Problem.Of(404);
        var results = (await reads.Results.Run(found.Plan, cancel)).Of(found.Element);
        var rules = await reads.Rules.Run(cancel);
        return Etag.AnswerList(
            http,
            UnitTestOf
                .All(found.Plan, found.Element)
                .Select(t => UnitResultAnswer.Of(t, results.FirstOrDefault(r => r.UnitId == t.Answers.Id), rules))
                .ToList()
        );
    }

    /// <summary>An administration is answered with its committee's figures, which name whose they are.</summary>
    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        string unit,
        [AsParameters] UnitResultReads reads,
        CancellationToken cancel
    ) => await Answer(http, ApiEndpoints.Key(id), ApiEndpoints.Key(unit), reads, cancel);

    private static async Task<IResult> Save(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        AskedUnitResult asked,
        SaveUnitResult save,
        [AsParameters] UnitResultReads reads,
        CancellationToken cancel
    )
    {
        var (element, key) = (ApiEndpoints.Key(id), ApiEndpoints.Key(unit));
        var outcome = await save.Run(http.Access(), element, key, ifMatch.Revision, asked.Input, cancel);
        return outcome.Succeeded ? await Answer(http, element, key, reads, cancel) : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        string unit,
        IfMatch ifMatch,
        RemoveUnitResult remove,
        CancellationToken cancel
    )
    {
        var outcome = await remove.Run(
            http.Access(),
            ApiEndpoints.Key(id),
            ApiEndpoints.Key(unit),
            ifMatch.Revision,
            cancel
        );
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Answer(
        HttpContext http,
        Guid id,
        Guid unitId,
        UnitResultReads reads,
        CancellationToken cancel
    )
    {
        if (
            await reads.One(http, id, unitId, cancel) is not { } there
            || UnitTestOf.Find(there.Found.Plan, there.Found.Element, there.Unit) is not { } test
        )
            return Problem.Of(404);
        var result =
            test.Answers.Id == unitId ? there.Result : (await reads.One(http, id, test.Answers.Id, cancel))?.Result;
        http.Response.Headers.ETag = Etag.Of(result?.Revision ?? 0);
        return Results.Ok(UnitResultAnswer.Of(test, result, await reads.Rules.Run(cancel)));
    }
}
