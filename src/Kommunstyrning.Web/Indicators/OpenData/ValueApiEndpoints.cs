using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>The values of one indicator for anyone, as JSON or as a table.</summary>
public static class ValueApiEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet("/indicators/{id}/values", Values)
            .WithSummary("Ett nyckeltals värden, som JSON eller med Accept: text/csv som tabell")
            .Produces<ValuesAnswer>(StatusCodes.Status200OK, "application/json", Csv.MediaType)
            .RefusesQuery();
        open.MapGet("/indicators/{id}/values.csv", Table)
            .WithSummary("Ett nyckeltals värden som tabell, med format=excel för en svensk Excel")
            .Produces<string>(StatusCodes.Status200OK, Csv.MediaType)
            .RefusesQuery();
    }

    private static Task<IResult> Values(
        HttpRequest request,
        string id,
        [AsParameters] ValueAddress asked,
        ValuesQuery read,
        DataVersionQuery readVersion,
        CancellationToken cancel
    ) =>
        Csv.IsWanted(request)
            ? Table(id, asked, format: null, read, cancel)
            : Json(id, asked, read, readVersion, cancel);

    private static async Task<IResult> Json(
        string id,
        ValueAddress asked,
        ValuesQuery read,
        DataVersionQuery readVersion,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var question = asked.Read(reader);
        var found = await reader.Then(() => read.Run(id, question, cancel));
        return found.Succeeded
            ? new ValuesJson(found.Value, (await readVersion.Run(cancel)).FetchedAt)
            : Problem.OfQuery(found.Refusals);
    }

    private static async Task<IResult> Table(
        string id,
        [AsParameters] ValueAddress asked,
        string? format,
        ValuesQuery read,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var question = asked.Read(reader);
        var csv = reader.Word("format", format, ("excel", Csv.ForExcel)) ?? Csv.ForMachines;
        var found = await reader.Then(() => read.Run(id, question, cancel));
        return found.Succeeded ? new ValuesCsv(found.Value, csv) : Problem.OfQuery(found.Refusals);
    }
}
