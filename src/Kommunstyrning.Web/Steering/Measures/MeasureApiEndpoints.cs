using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Measures;

/// <summary>Which indicators an element is followed by, for programs. Each answer is the element as it then stands.</summary>
public static class MeasureApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant
            .MapGroup("/elements/{id}/indicators/{indicator}")
            .WithTags("Elements")
            .RequireAuthorization(Permissions.UnitEditor);
        editor.MapPut("", Add).Produces<ElementAnswer>().Refuses();
        editor.MapDelete("", Remove).Produces<ElementAnswer>().Refuses();
    }

    private static async Task<IResult> Add(
        HttpContext http,
        string id,
        string indicator,
        IfMatch ifMatch,
        AddMeasure add,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    ) =>
        await ElementApiEndpoints.Changed(
            http,
            await add.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, indicator, cancel),
            reads,
            cancel
        );

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        string indicator,
        IfMatch ifMatch,
        RemoveMeasure remove,
        [AsParameters] ElementReads reads,
        CancellationToken cancel
    ) =>
        await ElementApiEndpoints.Changed(
            http,
            await remove.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, indicator, cancel),
            reads,
            cancel
        );
}
