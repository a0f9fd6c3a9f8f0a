using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Shell;

/// <summary>What a page shows. Each page has one, named Model, and takes it as its only parameter, Content.</summary>
public interface IPageModel<TPage>
    where TPage : IComponent;

/// <summary>Short ways to answer with a page.</summary>
public static class Pages
{
    /// <param name="model">Everything that the page shows: what it needs and is not given does not compile.</param>
    /// <param name="status">A form that was refused is shown again with the code that says why.</param>
    public static RazorComponentResult Page<T>(IPageModel<T> model, int status = StatusCodes.Status200OK)
        where T : IComponent => Fragment<T>(nameof(MessagePage.Content), model, status);

    internal static Dictionary<string, object?> Parameters<T>(IPageModel<T> model)
        where T : IComponent => new(StringComparer.Ordinal) { [nameof(MessagePage.Content)] = model };

    /// <summary>A part of a page, for a script that puts it in place.</summary>
    /// <param name="parameter">The only one of the component, by name.</param>
    public static RazorComponentResult Fragment<T>(string parameter, object value, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new RazorComponentResult<T>(new Dictionary<string, object?>(StringComparer.Ordinal) { [parameter] = value })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    public static RazorComponentResult NotFound(HttpContext http) =>
        Problem.Of(StatusCodes.Status404NotFound).AsPage(http);

    /// <summary>A form that was refused is shown again with what was written; the code says why.</summary>
    public static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 0 ? StatusCodes.Status200OK : Problem.Of(refusals).Status;
}
