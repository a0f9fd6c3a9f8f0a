using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>The catalogue of indicators, for anyone.</summary>
public static class IndicatorApiEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        var indicators = open.MapGroup("/indicators");
        indicators
            .MapGet("", List)
            .WithSummary(
                "Sök nyckeltal med kod eller ord, bäst träff först; note säger när andra ord än de skrivna gäller"
            )
            .Produces<PageAnswer<IndicatorAnswer>>()
            .RefusesQuery();
        indicators
            .MapGet("/groups", Groups)
            .WithSummary("Grupper av nyckeltal")
            .Produces<IReadOnlyList<IndicatorGroupEntry>>();
        indicators
            .MapGet("/{id}", Get)
            .WithSummary("Ett nyckeltal, och vilka värden det har")
            .Produces<IndicatorDetailAnswer>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> List(
        HttpContext http,
        IndicatorSearchQuery find,
        DataVersionQuery readVersion,
        TimeProvider clock,
        string? q,
        string? group,
        string? operatingArea,
        string? discontinued,
        string? page,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var asked = new IndicatorSearchRequest(
            QueryReader.Text(q),
            QueryReader.Text(group),
            QueryReader.Text(operatingArea),
            reader.Word<bool?>("discontinued", discontinued, ("true", true), ("false", false)),
            reader.Page(page)
        );
        var found = await reader.Then(() => find.Run(asked, cancel));
        if (!found.Succeeded)
            return Problem.OfQuery(found.Refusals);
        var today = clock.Today();
        var version = await readVersion.Run(cancel);
        return TypedResults.Ok(
            PageAnswer.Of(http, found.Value.Page, version, i => IndicatorAnswer.Of(i, today)) with
            {
                Note = SearchReadingText.Of(found.Value.Reading),
            }
        );
    }

    private static async Task<IResult> Groups(IndicatorGroupsQuery read, CancellationToken cancel) =>
        TypedResults.Ok(await read.Run(cancel));

    private static async Task<IResult> Get(
        string id,
        IndicatorDetailQuery read,
        DataVersionQuery readVersion,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var found = await read.Run(id, cancel);
        return found.Succeeded
            ? TypedResults.Ok(IndicatorDetailAnswer.Of(found.Value, await readVersion.Run(cancel), clock.Today()))
            : Problem.OfQuery(found.Refusals);
    }
}
