using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Kommunstyrning.Web.Shell;

/// <param name="Who">everyone, or the word of one of <see cref="Permissions"/>; nobody where an endpoint forgot to say.</param>
public sealed record RouteEntry(string Method, string Pattern, bool TenantScopedMetadata, string Who);

/// <summary>All endpoints of the program, read from what it really maps.</summary>
public static class Routes
{
    public static IReadOnlyList<RouteEntry> Of(IEnumerable<EndpointDataSource> sources) =>
        [
            .. sources
                .SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .SelectMany(Describe)
                .OrderBy(r => r.Pattern, StringComparer.Ordinal)
                .ThenBy(r => r.Method, StringComparer.Ordinal),
        ];

    private static IEnumerable<RouteEntry> Describe(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        var scoped = endpoint.Metadata.GetMetadata<TenantScopedMetadata>() is not null;
        return methods.Select(m => new RouteEntry(m, pattern, scoped, Who(endpoint)));
    }

    private static string Who(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? "everyone"
            : endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? "nobody";
}
