using Kommunstyrning.Benchmarking;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A comparison's pictures one by one, with their source line, for anyone's report or page.</summary>
public static class PictureDoor
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPicture("/jamfor/{indicator}/{picture}", Show);

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        string picture,
        [AsParameters] Chosen chosen,
        ReadStanding read,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var question = chosen.Question(indicator, http.Frame(), reader);
        var found = await reader.Then(() => read.Run(question, cancel));
        if (!found.Succeeded)
            return Refused.Page(http.Frame(), indicator, chosen, found.Refusals);
        var isKnown = PictureKind.Of(found.Value).Any(p => string.Equals(p.Kind, picture, StringComparison.Ordinal));
        return isKnown
            ? PictureAnswer.Of<ComparisonPicture>(
                http,
                new
                {
                    Standing = found.Value,
                    Kind = picture,
                    Style = style.Text,
                }
            )
            : Pages.NotFound(http);
    }
}
