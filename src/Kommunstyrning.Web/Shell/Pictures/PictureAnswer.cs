using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>A picture that other sites may show, as SVG or PNG.</summary>
internal static class PictureAnswer
{
    private static readonly Problem NoTypeface = new(
        StatusCodes.Status501NotImplemented,
        "no-typeface",
        "Bilden kan inte ritas som PNG här",
        "Programmet är byggt utan typsnitt. Ta bilden som SVG i stället.",
        []
    );

    public static IResult Of<T>(HttpContext http, IPageModel<T> model)
        where T : IComponent
    {
        var isPng = PictureFormat.IsPng(http.Request);
        if (isPng && !http.RequestServices.GetRequiredService<PngRenderer>().CanDraw)
            return NoTypeface.AsPage(http);
        SecurityHeadersMiddleware.AllowEmbedding(http.Response);
        return isPng
            ? new Png<T>(model)
            : new RazorComponentResult<T>(Pages.Parameters(model))
            {
                ContentType = $"{PictureFormat.SvgType}; charset=utf-8",
                PreventStreamingRendering = true,
            };
    }
}
