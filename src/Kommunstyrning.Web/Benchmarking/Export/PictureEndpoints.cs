using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Export;

/// <summary>A comparison's pictures one by one, with their source line, for anyone's report or page.</summary>
public static class PictureEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPicture("/jamfor/{indicator}/{picture}", Show);

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        string picture,
        [AsParameters] ComparisonFilter filter,
        StandingQuery read,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var question = filter.Question(indicator, http.PageContext(), reader);
        var found = await reader.Then(() => read.Run(http.Access(), question, cancel));
        if (!found.Succeeded)
            return Refused.Page(http.PageContext(), indicator, filter, found.Refusals);
        var known = PictureKinds
            .Of(found.Value)
            .FirstOrDefault(p => string.Equals(p.Word, picture, StringComparison.Ordinal));
        return known is not null
            ? PictureAnswer.Of(
                http,
                new ComparisonPicture.Model
                {
                    Standing = found.Value,
                    Kind = known.Kind,
                    Style = style.Text,
                }
            )
            : Pages.NotFound(http);
    }
}
