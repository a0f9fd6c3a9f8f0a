using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kommunstyrning.Web.Shell.Lifecycle;

/// <summary>
/// What a balancer and an orchestrator ask: `/livez`, whether the process answers at all, and `/readyz`, whether
/// requests should be sent to it. Open data that are old or a source that is silent make no node unready.
/// </summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<ShutdownHealthCheck>("stopping")
            .AddCheck<DatabaseHealthCheck>("database", timeout: Patience)
            .AddCheck<KeyRingHealthCheck>("keys", timeout: Patience);
        return services;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/livez", _ => false);
        Map(routes, "/readyz", _ => true);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> asks) =>
        routes
            .MapHealthChecks(path, new HealthCheckOptions { Predicate = asks, ResponseWriter = Write })
            .AllowAnonymous()
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]), new AnsweredAtOnce(), new NoStoreMetadata());

    /// <summary>"ok", or the names of what is not.</summary>
    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var failing = report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => e.Key);
        return http.Response.WriteAsync(string.Join(' ', failing.DefaultIfEmpty("ok")) + "\n");
    }
}
