using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authorization;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Answers an address that leads nowhere, or that does not take the method, before anyone is asked to sign in: the
/// rule that an endpoint which says nothing is for nobody would otherwise take it for a closed one. What needs neither a
/// municipality nor a viewer is answered here too, so that it never waits for the database.
/// </summary>
public sealed class NotFoundMiddleware(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    /// <summary>Nowhere within a municipality: its frame is drawn round the page that says so, if it is here.</summary>
    private static readonly Endpoint Nowhere = new(
        http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        },
        new EndpointMetadataCollection(new AllowAnonymousAttribute(), new TenantScopedMetadata()),
        "Nowhere"
    );

    public Task InvokeAsync(HttpContext http) =>
        http.GetEndpoint() switch
        {
            RouteEndpoint endpoint when endpoint.Metadata.GetMetadata<AnsweredAtOnce>() is not null =>
                endpoint.RequestDelegate!(http),
            RouteEndpoint => next(http),
            { } refusing => Refuse(http, refusing),
            null when HttpMethods.IsOptions(http.Request.Method) && http.Request.Path.Value is "" or "*" => Allow(http),
            null => LeadNowhere(http),
        };

    private async Task Refuse(HttpContext http, Endpoint refusing)
    {
        await refusing.RequestDelegate!(http);
        if (http.Response.StatusCode != StatusCodes.Status405MethodNotAllowed)
            return;
        var methods = http
            .Response.Headers.Allow.ToString()
            .Split(',', StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);
        if (methods.Contains(HttpMethods.Get))
            methods.Add(HttpMethods.Head);
        methods.Add(HttpMethods.Options);
        http.Response.Headers.Allow = string.Join(", ", methods.Order(StringComparer.Ordinal));
        if (HttpMethods.IsOptions(http.Request.Method))
            await Allow(http);
    }

    /// <summary>A balancer's simplest check; a node that is about to stop fails it.</summary>
    private Task Allow(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = "text/plain";
        }
        if (http.Response.Headers.Allow.Count == 0)
            http.Response.Headers.Allow = "GET, HEAD, OPTIONS";
        return Task.CompletedTask;
    }

    private Task LeadNowhere(HttpContext http)
    {
        var first = http.Request.Path.Value!.Split('/').ElementAtOrDefault(1);
        if (
            !ExceptionMiddleware.IsApi(http)
            && TenantId.TryParse(first, out _)
            && !ReservedSlugs.Default.Contains(first)
        )
        {
            http.Request.RouteValues[TenantRoutes.Parameter] = first;
            http.SetEndpoint(Nowhere);
            return next(http);
        }
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>The same for everyone and without the database: files, and whether the program lives.</summary>
public sealed record AnsweredAtOnce;
