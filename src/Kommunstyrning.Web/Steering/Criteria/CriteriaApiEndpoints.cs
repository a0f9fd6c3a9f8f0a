using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Criteria;

/// <summary>How an element was held against its level's criteria, for programs. The entity tag is the element's.</summary>
public static class CriteriaApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var criteria = tenant.MapGroup("/elements/{id}/criteria").WithTags("Elements");
        criteria.MapGet("", Get).AllowAnonymous().Produces<List<CriterionAnswered>>().ProducesProblem(404);
        criteria
            .MapPut("", Set)
            .RequireAuthorization(Permissions.UnitEditor)
            .Produces<List<CriterionAnswered>>()
            .Refuses();
    }

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        ElementQuery elementQuery,
        CriteriaQuery criteriaQuery,
        CancellationToken cancel
    ) => await Answer(http, ApiEndpoints.Key(id), elementQuery, criteriaQuery, cancel);

    private static async Task<IResult> Set(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        List<CriterionInput> asked,
        AnswerCriteria answer,
        ElementQuery elementQuery,
        CriteriaQuery criteriaQuery,
        CancellationToken cancel
    )
    {
        var key = ApiEndpoints.Key(id);
        var outcome = await answer.Run(http.Access(), key, ifMatch.Revision, asked, cancel);
        return outcome.Succeeded
            ? await Answer(http, key, elementQuery, criteriaQuery, cancel)
            : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Answer(
        HttpContext http,
        Guid id,
        ElementQuery elementQuery,
        CriteriaQuery criteriaQuery,
        CancellationToken cancel
    )
    {
        if (await elementQuery.Run(http.Access(), id, cancel) is not { } found)
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(found.Element.Revision);
        var criteria = await criteriaQuery.Run(found, cancel);
        return Results.Ok(
            criteria.Select(c => new CriterionAnswered(c.Criterion, c.Answer?.IsMet, c.Answer?.Note ?? "")).ToList()
        );
    }
}

/// <param name="IsMet">Null where nobody has gone through it.</param>
public sealed record CriterionAnswered(string Criterion, bool? IsMet, string Note);
