using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>A component that writes an SVG, sent as PNG.</summary>
internal sealed record Png<T>(IPageModel<T> Model) : IResult
    where T : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(Pages.Parameters(Model));
        var svg = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(parameters)).ToHtmlString()
        );
        var png = await services.GetRequiredService<PngRenderer>().Draw(svg, httpContext.RequestAborted);
        httpContext.Response.ContentType = PictureFormat.PngType;
        httpContext.Response.ContentLength = png.Length;
        await httpContext.Response.Body.WriteAsync(png, httpContext.RequestAborted);
    }
}
