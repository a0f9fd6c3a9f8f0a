using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>Municipalities, regions and the nation, and groups of them, for anyone.</summary>
public static class AreaApiEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        var areas = open.MapGroup("/areas");
        areas.MapGet("", List).WithSummary("Kommuner, regioner och riket").Produces<AreasAnswer>().ProducesProblem(400);
        areas
            .MapGet("/groups", Groups)
            .WithSummary("Grupper av områden, bland annat liknande kommuner")
            .Produces<PageAnswer<AreaGroupAnswer>>()
            .RefusesQuery();
    }

    /// <summary>Null where the address says nothing of it.</summary>
    internal static AreaKind? Kind(QueryReader reader, string? raw) =>
        reader.Word<AreaKind?>(
            "kind",
            raw,
            ("municipality", AreaKind.Municipality),
            ("region", AreaKind.Region),
            ("nation", AreaKind.Nation)
        );

    private static async Task<IResult> List(
        AreasQuery read,
        DataVersionQuery readVersion,
        string? kind,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var wanted = Kind(reader, kind);
        var found = await reader.Then(async () => Found(await read.Run(wanted, cancel)));
        if (!found.Succeeded)
            return Problem.OfQuery(found.Refusals);
        var version = await readVersion.Run(cancel);
        return TypedResults.Ok(
            new AreasAnswer(
                found.Value.Count,
                Provenance.Of(version),
                version.FetchedAt,
                found.Value.ConvertAll(AreaAnswer.Of)
            )
        );
    }

    private static Outcome<List<Area>> Found(IReadOnlyList<Area> areas) => areas.ToList();

    private static async Task<IResult> Groups(
        HttpContext http,
        AreaGroupsQuery find,
        DataVersionQuery readVersion,
        string? focus,
        string? kind,
        string? page,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var asked = new AreaGroupsRequest(
            QueryReader.Text(focus),
            reader.Word<bool?>("kind", kind, (AreaGroupAnswer.Peers, true), (AreaGroupAnswer.General, false)),
            reader.Page(page)
        );
        var found = await reader.Then(() => find.Run(asked, cancel));
        return found.Succeeded
            ? TypedResults.Ok(PageAnswer.Of(http, found.Value, await readVersion.Run(cancel), AreaGroupAnswer.Of))
            : Problem.OfQuery(found.Refusals);
    }
}
