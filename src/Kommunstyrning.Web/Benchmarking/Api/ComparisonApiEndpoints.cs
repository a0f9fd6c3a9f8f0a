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

    private static Task<IResult> Workbook(
        string id,
        [AsParameters] ComparisonAddress asked,
        ComparisonQuery read,
        CancellationToken cancel
    ) =>
        QueryAnswer.Of(
            reader => asked.Read(id, reader),
            question => read.Run(CallerAccess.Anonymous, question, cancel),
            ComparisonTable.Workbook
        );

    private static Task<IResult> Show(
        HttpRequest request,
        string id,
        [AsParameters] ComparisonAddress asked,
        ComparisonQuery read,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Csv.IsWanted(request)
            ? Table(id, asked, format: null, read, cancel)
            : QueryAnswer.Of(
                reader => asked.Read(id, reader),
                question => read.Run(CallerAccess.Anonymous, question, cancel),
                found => TypedResults.Ok(ComparisonAnswer.Of(found, clock.Today()))
            );

    private static Task<IResult> Table(
        string id,
        [AsParameters] ComparisonAddress asked,
        string? format,
        ComparisonQuery read,
        CancellationToken cancel
    ) =>
        QueryAnswer.Of(
            format,
            reader => asked.Read(id, reader),
            question => read.Run(CallerAccess.Anonymous, question, cancel),
            ComparisonTable.Of
        );
}
