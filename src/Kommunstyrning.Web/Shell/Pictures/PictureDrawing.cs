using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>Components that are drawn apart from any page.</summary>
internal static class PictureDrawing
{
    /// <summary>What the component writes: SVG or HTML.</summary>
    public static async Task<string> Markup<T>(IServiceProvider services, IPageModel<T> model)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(Pages.Parameters(model));
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(parameters)).ToHtmlString()
        );
    }
}
