using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>Who is most like one municipality or region, by indicators of the asker's choice, for anyone.</summary>
public static class SimilarityApiEndpoints
{
    public static void Map(IEndpointRouteBuilder open) =>
        open.MapGet("/areas/{code}/similar", Show)
            .WithSummary(
                "De områden som liknar ett annat mest, med valda nyckeltal och vikter, bredvid Koladas grupper"
            )
            .Produces<SimilarAnswer>()
            .RefusesQuery();

    private static Task<IResult> Show(
        string code,
        [AsParameters] SimilarityAddress asked,
        SimilarityQuery read,
        CancellationToken cancel
    ) =>
        QueryAnswer.Of(
            reader => asked.Read(code, reader),
            question => read.Run(question, cancel),
            found => TypedResults.Ok(SimilarAnswer.Of(found))
        );
}
