using Microsoft.AspNetCore.Antiforgery;

namespace Kommunstyrning.Web.Shell;

/// <summary>What changes something must come from our own pages, or from a program that the browser does not speak for.</summary>
public static class FormToken
{
    /// <summary>
    /// Pages: each unsafe request carries the form's token, also where the form has no fields to read, and no other site's
    /// page has sent it. The token is bound to this browser's cookie and to who is signed in, if anyone.
    /// </summary>
    public static RouteGroupBuilder RequireFormToken(this RouteGroupBuilder pages) =>
        pages.AddEndpointFilter(
            async (context, next) =>
            {
                var http = context.HttpContext;
                if (IsSafe(http) || (IsOfOurOwn(http) && await Antiforgery(http).IsRequestValidAsync(http)))
                    return await next(context);
                return Problem.Of(StatusCodes.Status400BadRequest).AsPage(http);
            }
        );

    /// <summary>The API: the cookie does not count when another site's page makes the browser send it.</summary>
    public static RouteGroupBuilder RefuseOtherSites(this RouteGroupBuilder api) =>
        api.AddEndpointFilter(
            async (context, next) =>
                IsSafe(context.HttpContext) || IsOfOurOwn(context.HttpContext)
                    ? await next(context)
                    : Problem.Of(StatusCodes.Status403Forbidden)
        );

    /// <summary>Browsers say which site's page makes them send it; programs say nothing.</summary>
    internal static bool IsOfOurOwn(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    private static bool IsSafe(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    private static IAntiforgery Antiforgery(HttpContext http) =>
        http.RequestServices.GetRequiredService<IAntiforgery>();
}
