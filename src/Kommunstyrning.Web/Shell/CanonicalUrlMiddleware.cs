using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// An address is written in one way. Routing takes capitals for small letters; here a page that was asked for so is
/// pointed to, and for programs and forms the other spelling leads nowhere. A municipality's slug is small too.
/// </summary>
public sealed class CanonicalUrlMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var asked = http.Request.Path.Value ?? "";
        if (http.GetEndpoint() is not RouteEndpoint endpoint || Exact(endpoint.RoutePattern, asked) is not { } exact)
            return next(http);
        if (HttpMethods.IsGet(http.Request.Method) && !ExceptionMiddleware.IsApi(http))
        {
            http.Response.Redirect(
                new PathString(exact).ToUriComponent() + http.Request.QueryString.ToUriComponent(),
                permanent: true
            );
            return Task.CompletedTask;
        }
        http.SetEndpoint(null);
        return next(http);
    }

    /// <returns>Null where it is written so already.</returns>
    private static string? Exact(RoutePattern pattern, string asked)
    {
        var parts = asked.Split('/');
        for (var i = 0; i < pattern.PathSegments.Count && i + 1 < parts.Length; i++)
            parts[i + 1] = Exact(pattern.PathSegments[i], parts[i + 1]);
        var exact = string.Join('/', parts);
        return string.Equals(exact, asked, StringComparison.Ordinal) ? null : exact;
    }

    private static string Exact(RoutePatternPathSegment segment, string asked) =>
        segment.Parts[^1] switch
        {
            RoutePatternLiteralPart { Content: var end } when segment.IsSimple => end,
            RoutePatternLiteralPart { Content: var end } when asked.EndsWith(end, StringComparison.OrdinalIgnoreCase) =>
                asked[..^end.Length] + end,
            RoutePatternParameterPart { Name: TenantRoutes.Parameter } => Slug(asked),
            _ => asked,
        };

    private static string Slug(string asked)
    {
#pragma warning disable CA1308 // an address is written in small letters
        var small = asked.ToLowerInvariant();
#pragma warning restore CA1308
        return TenantId.TryParse(small, out _) ? small : asked;
    }
}
