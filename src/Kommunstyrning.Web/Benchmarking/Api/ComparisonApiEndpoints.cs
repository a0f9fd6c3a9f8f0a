using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>Comparisons for anyone, as JSON or as a table.</summary>
public static class ComparisonApiEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet("/indicators/{id}/comparison", Show)
            .WithSummary("Plats, fjärdedel och statistik för ett nyckeltal i en grupp av kommuner eller regioner")
            .Produces<ComparisonAnswer>(StatusCodes.Status200OK, "application/json", Csv.MediaType)
            .RefusesQuery();
        open.MapGet("/indicators/{id}/comparison.csv", Table)
            .WithSummary("Samma jämförelse som tabell, med format=excel för en svensk Excel")
            .Produces<string>(StatusCodes.Status200OK, Csv.MediaType)
            .RefusesQuery();
        open.MapGet("/indicators/{id}/comparison.xlsx", Workbook)
            .WithSummary("Samma jämförelse som arbetsbok för Excel")
            .Produces<string>(StatusCodes.Status200OK, ExcelWorkbook.MediaType)
            .RefusesQuery();
    }

    private static async Task<IResult> Workbook(
        string id,
        [AsParameters] ComparisonAddress asked,
        ComparisonQuery read,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var question = asked.Read(id, reader);
        var found = await reader.Then(() => read.Run(CallerAccess.Anonymous, question, cancel));
        return found.Succeeded ? ComparisonTable.Workbook(found.Value) : Problem.OfQuery(found.Refusals);
    }

    private static async Task<IResult> Show(
        HttpRequest request,
        string id,
        [AsParameters] ComparisonAddress asked,
        ComparisonQuery read,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (Csv.IsWanted(request))
            return await Table(id, asked, format: null, read, cancel);
        var reader = new QueryReader();
        var question = asked.Read(id, reader);
        var found = await reader.Then(() => read.Run(CallerAccess.Anonymous, question, cancel));
        return found.Succeeded
            ? TypedResults.Ok(ComparisonAnswer.Of(found.Value, clock.Today()))
            : Problem.OfQuery(found.Refusals);
    }

    private static async Task<IResult> Table(
        string id,
        [AsParameters] ComparisonAddress asked,
        string? format,
        ComparisonQuery read,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var question = asked.Read(id, reader);
        var csv = reader.Word("format", format, ("excel", Csv.ForExcel)) ?? Csv.ForMachines;
        var found = await reader.Then(() => read.Run(CallerAccess.Anonymous, question, cancel));
        return found.Succeeded ? ComparisonTable.Of(found.Value, csv) : Problem.OfQuery(found.Refusals);
    }
}
