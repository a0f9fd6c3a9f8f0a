using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>An SVG that other sites may show.</summary>
internal static class PictureAnswer
{
    public static RazorComponentResult Of<T>(HttpContext http, object parameters)
        where T : IComponent
    {
        SafeHeaders.AllowEmbedding(http.Response);
        return new RazorComponentResult<T>(parameters)
        {
            ContentType = "image/svg+xml; charset=utf-8",
            PreventStreamingRendering = true,
        };
    }
}
