using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>A component that writes an SVG, sent as PNG.</summary>
internal sealed record Png<T>(IPageModel<T> Model) : IResult
    where T : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var svg = await PictureDrawing.Markup(services, Model);
        var png = await services.GetRequiredService<PngRenderer>().Draw(svg, httpContext.RequestAborted);
        httpContext.Response.ContentType = PictureFormat.PngType;
        httpContext.Response.ContentLength = png.Length;
        await httpContext.Response.Body.WriteAsync(png, httpContext.RequestAborted);
    }
}
