using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>
/// What all open data share: anyone may read them, from any site's script, and keep them for a while. They change with
/// the data version, and at midnight, when what was preliminary may become final.
/// </summary>
public static class OpenDataEndpointGroup
{
    public static RouteGroupBuilder MapOpenData(this IEndpointRouteBuilder routes, string prefix)
    {
        var group = routes.MapGroup(prefix).AllowAnonymous().WithTags("Open data").Share();
        group.AddEndpointFilter(Answer);
        return group.RefuseUnknownParameters();
    }

    /// <summary>Says in the document which refusals a question may get.</summary>
    public static RouteHandlerBuilder RefusesQuery(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The version is read first, so a tag is never newer than the data that it stands for.</summary>
    private static async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Content-Disposition, Retry-After";
        headers.Vary = HeaderNames.Accept;

        var services = http.RequestServices;
        // who is here changes when a municipality comes or goes, of which the data version knows nothing: no tag
        if (!ComparisonGroupKey.StandsWithTheData(http.Request.Query["group"]))
            return await next(context);
        var version = await services.GetRequiredService<DataVersionQuery>().Run(http.RequestAborted);
        var tag = TagOf(http, version.Number, services.GetRequiredService<TimeProvider>().Today());
        var result = http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await next(context);
        if (result is not IStatusCodeHttpResult { StatusCode: >= 400 })
            headers.ETag = tag.ToString();
        return result;
    }

    private static EntityTagHeaderValue TagOf(HttpContext http, long number, DateOnly today) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\"{number}-{today:yyyyMMdd}{(Csv.IsWanted(http.Request) ? "-csv" : "")}\""
            )
        );
}
