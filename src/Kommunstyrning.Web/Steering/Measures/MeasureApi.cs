using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Steering;

/// <summary>Which indicators an element is followed by, for programs. Each answer is the element as it then stands.</summary>
public static class MeasureApi
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant
            .MapGroup("/elements/{id}/indicators/{indicator}")
            .WithTags("Elements")
            .RequireAuthorization(Permissions.Editor);
        editor.MapPut("", Add).Produces<ElementAnswer>().Refuses();
        editor.MapDelete("", Remove).Produces<ElementAnswer>().Refuses();
    }

    private static async Task<IResult> Add(
        HttpContext http,
        string id,
        string indicator,
        IfMatch ifMatch,
        AddMeasure add,
        ReadElement read,
        CancellationToken cancel
    ) =>
        await ElementApi.Changed(
            http,
            await add.Run(ApiDoors.Key(id), ifMatch.Revision, indicator, cancel),
            read,
            cancel
        );

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        string indicator,
        IfMatch ifMatch,
        RemoveMeasure remove,
        ReadElement read,
        CancellationToken cancel
    ) =>
        await ElementApi.Changed(
            http,
            await remove.Run(ApiDoors.Key(id), ifMatch.Revision, indicator, cancel),
            read,
            cancel
        );
}
