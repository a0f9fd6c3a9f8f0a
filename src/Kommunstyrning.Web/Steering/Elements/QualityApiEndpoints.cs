using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>How a goal is set, for programs of those who write.</summary>
public static class QualityApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant) =>
        tenant
            .MapGet("/elements/{id}/quality", Get)
            .WithTags("Elements")
            .RequireAuthorization(Permissions.Member)
            .Produces<QualityAnswer>()
            .ProducesProblem(404);

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        ElementQuery elementQuery,
        GoalQualityQuery quality,
        CancellationToken cancel
    )
    {
        if (
            await elementQuery.Run(http.Access(), ApiEndpoints.Key(id), cancel) is not { } found
            || await quality.Run(found, cancel) is not { } points
        )
            return Problem.Of(404);
        return Etag.AnswerList(http, QualityAnswer.Of(found.Element, points));
    }
}

/// <param name="Kind">What it is said to be; null where nobody has said.</param>
/// <param name="ReadsAs">What its title reads as, where the words say so.</param>
/// <param name="Met">How many of the points are met.</param>
/// <param name="Points">Each matter once. They advise, and lock nothing.</param>
public sealed record QualityAnswer(
    Guid ElementId,
    GoalKind? Kind,
    GoalKind? ReadsAs,
    int Met,
    IReadOnlyList<QualityPoint> Points
)
{
    internal static QualityAnswer Of(Element element, IReadOnlyList<QualityPoint> points) =>
        new(element.Id, element.GoalKind, GoalWording.ReadsAs(element.Title), points.Count(p => p.IsMet), points);
}
