using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>An SVG that other sites may show and keep for a while.</summary>
internal static class PictureAnswer
{
    public static RazorComponentResult Of<T>(HttpContext http, object parameters)
        where T : IComponent
    {
        SafeHeaders.AllowEmbedding(http.Response);
        http.Response.Headers.CacheControl = OpenData.Keep;
        return new RazorComponentResult<T>(parameters)
        {
            ContentType = "image/svg+xml; charset=utf-8",
            PreventStreamingRendering = true,
        };
    }
}
