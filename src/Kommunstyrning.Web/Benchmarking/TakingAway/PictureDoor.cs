using Kommunstyrning.Benchmarking;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A comparison's pictures one by one, with their source line, for anyone's report or page.</summary>
public static class PictureDoor
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/jamfor/{indicator}/{picture}.svg", Show).AllowAnonymous();

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
        return isKnown ? Picture(http, found.Value, picture, style) : Pages.NotFound(http);
    }

    private static RazorComponentResult<ComparisonPicture> Picture(
        HttpContext http,
        Standing standing,
        string kind,
        PictureStyle style
    )
    {
        SafeHeaders.AllowEmbedding(http.Response);
        http.Response.Headers.CacheControl = OpenData.Keep;
        return new RazorComponentResult<ComparisonPicture>(
            new
            {
                Standing = standing,
                Kind = kind,
                Style = style.Text,
            }
        )
        {
            ContentType = "image/svg+xml; charset=utf-8",
            PreventStreamingRendering = true,
        };
    }
}
