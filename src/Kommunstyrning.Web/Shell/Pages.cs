using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommunstyrning.Web.Shell;

/// <summary>Short ways to answer with a page.</summary>
public static class Pages
{
    public static RazorComponentResult Page<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    public static RazorComponentResult NotFound(HttpContext http) =>
        Problem.Of(StatusCodes.Status404NotFound).AsPage(http);

    /// <summary>A form that was refused is shown again with what was written; the code says why.</summary>
    public static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 0 ? StatusCodes.Status200OK : Problem.Of(refusals).Status;
}
