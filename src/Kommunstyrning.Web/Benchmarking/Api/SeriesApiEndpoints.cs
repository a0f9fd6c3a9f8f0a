using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>An indicator year by year for anyone, as JSON or as a table.</summary>
public static class SeriesApiEndpoints
{
    private static readonly string[] Columns = ["indicator", "gender", "area", "name", "year", "value", "source"];

    private static readonly string[] SwedishColumns = ["nyckeltal", "kön", "kod", "namn", "år", "värde", "källa"];

    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet("/indicators/{id}/series", Show)
            .WithSummary("Ett nyckeltal år för år för några områden")
            .Produces<SeriesAnswer>(StatusCodes.Status200OK, "application/json", Csv.MediaType)
            .RefusesQuery();
        open.MapGet("/indicators/{id}/series.csv", Table)
            .WithSummary("Samma serier som tabell, med format=excel för en svensk Excel")
            .Produces<string>(StatusCodes.Status200OK, Csv.MediaType)
            .RefusesQuery();
    }

    private static async Task<IResult> Show(
        HttpRequest request,
        string id,
        [AsParameters] SeriesAddress asked,
        SeriesQuery read,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (Csv.IsWanted(request))
            return await Table(id, asked, format: null, read, cancel);
        var reader = new QueryReader();
        var question = asked.Read(id, reader);
        var found = await reader.Then(() => read.Run(question, cancel));
        return found.Succeeded
            ? TypedResults.Ok(SeriesAnswer.Of(found.Value, clock.Today()))
            : Problem.OfQuery(found.Refusals);
    }

    private static async Task<IResult> Table(
        string id,
        [AsParameters] SeriesAddress asked,
        string? format,
        SeriesQuery read,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var question = asked.Read(id, reader);
        var csv = reader.Word("format", format, ("excel", Csv.ForExcel)) ?? Csv.ForMachines;
        var found = await reader.Then(() => read.Run(question, cancel));
        return found.Succeeded
            ? csv.Table(
                $"{found.Value.Indicator.Id}-serier",
                csv.IsForExcel ? SwedishColumns : Columns,
                Rows(found.Value, csv)
            )
            : Problem.OfQuery(found.Refusals);
    }

    private static IEnumerable<string[]> Rows(SeriesResult read, Csv csv) =>
        from a in Enumerable.Range(0, read.Areas.Count)
        from y in Enumerable.Range(0, read.Years.Count)
        let value = read.Values[a][y]
        select new[]
        {
            read.Indicator.Id,
            GenderCode.Of(read.Gender),
            read.Areas[a].Code,
            csv.Of(read.Areas[a].Name),
            read.Years[y].ToString(CultureInfo.InvariantCulture),
            csv.Of(double.IsNaN(value) ? null : value),
            csv.Of(Provenance.Of(read.Indicator)),
        };
}
