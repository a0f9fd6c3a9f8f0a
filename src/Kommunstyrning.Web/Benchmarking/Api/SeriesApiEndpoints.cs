using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>An indicator year by year for anyone, as JSON or as a table.</summary>
public static class SeriesApiEndpoints
{
    private static readonly TableColumn<SeriesCell>[] Columns =
    [
        new("indicator", "nyckeltal", c => c.Read.Indicator.Id),
        new("gender", "kön", c => GenderCode.Of(c.Read.Gender)),
        new("area", "kod", c => c.Area.Code),
        new("name", "namn", c => c.Area.Name),
        new("year", "år", c => c.Year),
        new("value", "värde", c => c.Value),
        new("source", "källa", c => Provenance.Of(c.Read.Indicator)),
    ];

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

    private static Task<IResult> Show(
        HttpRequest request,
        string id,
        [AsParameters] SeriesAddress asked,
        SeriesQuery read,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Csv.IsWanted(request)
            ? Table(id, asked, format: null, read, cancel)
            : QueryAnswer.Of(
                reader => asked.Read(id, reader),
                question => read.Run(question, cancel),
                found => TypedResults.Ok(SeriesAnswer.Of(found, clock.Today()))
            );

    private static Task<IResult> Table(
        string id,
        [AsParameters] SeriesAddress asked,
        string? format,
        SeriesQuery read,
        CancellationToken cancel
    ) =>
        QueryAnswer.Of(
            format,
            reader => asked.Read(id, reader),
            question => read.Run(question, cancel),
            (found, csv) => csv.Table($"{found.Indicator.Id}-serier", Columns, Cells(found))
        );

    private static IEnumerable<SeriesCell> Cells(SeriesResult read) =>
        from a in Enumerable.Range(0, read.Areas.Count)
        from y in Enumerable.Range(0, read.Years.Count)
        select new SeriesCell(read, read.Areas[a], read.Years[y], read.Values[a][y]);

    private sealed record SeriesCell(SeriesResult Read, Area Area, int Year, double Value);
}
