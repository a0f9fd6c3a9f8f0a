using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>How many others have climbed as far as a target asks, for anyone.</summary>
public static class TargetCheckApiEndpoints
{
    public static void Map(IEndpointRouteBuilder open) =>
        open.MapGet("/indicators/{id}/realism", Show)
            .WithSummary(
                "Hur många som på lika lång tid har gått lika långt som ett mål kräver, från ett liknande läge"
            )
            .Produces<RealismAnswer>()
            .RefusesQuery();

    private static Task<IResult> Show(
        string id,
        [AsParameters] TargetCheckApiAddress asked,
        TargetCheckQuery read,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        QueryAnswer.Of(
            reader => asked.Read(id, reader),
            question => read.Run(question, cancel),
            found => TypedResults.Ok(RealismAnswer.Of(found, clock.Today()))
        );
}
