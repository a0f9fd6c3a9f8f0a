using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Decides, for every answer, who may keep it (decision 22). A shared cache may where the endpoint says that a stranger's
/// answer is a function of its address, and then only a stranger's. Whoever brings or is given a cookie gets what nobody
/// keeps, and everything else is asked for anew.
/// </summary>
public sealed class CacheHeadersMiddleware(RequestDelegate next)
{
    private static readonly string[] Varying = [HeaderNames.AcceptEncoding, HeaderNames.Cookie];

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            Decide(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Decide(HttpContext http)
    {
        var headers = http.Response.Headers;
        var endpoint = http.GetEndpoint()?.Metadata;
        var isAnswered = http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
        if (endpoint?.GetMetadata<StaticAssetDescriptor>() is not null && headers.SetCookie.Count == 0)
            return;
        if (endpoint?.GetMetadata<ImmutableMetadata>() is not null && isAnswered && headers.SetCookie.Count == 0)
        {
            headers.CacheControl = "public, max-age=31536000, immutable";
        }
        else if (endpoint?.GetMetadata<SharedCacheMetadata>() is { } shared && isAnswered && IsAStrangers(http))
        {
            headers.CacheControl = $"public, max-age={(int)shared.For.TotalSeconds}";
            headers.Vary = new([
                .. headers.GetCommaSeparatedValues(HeaderNames.Vary).Union(Varying, StringComparer.OrdinalIgnoreCase),
            ]);
        }
        else
        {
            headers.CacheControl =
                IsAStrangers(http) && endpoint?.GetMetadata<NoStoreMetadata>() is null
                    ? "private, no-cache"
                    : "private, no-store";
        }
    }

    /// <summary>Any cookie at all: a session that has ended and a form's token are no stranger's either.</summary>
    private static bool IsAStrangers(HttpContext http) =>
        http.Request.Headers is { Cookie.Count: 0, Authorization.Count: 0 }
        && http.Response.Headers.SetCookie.Count == 0;
}

/// <summary>What a stranger gets is a function of the address, and a shared cache may keep it so long.</summary>
public sealed record SharedCacheMetadata(TimeSpan For);

/// <summary>An address tells what its answer holds, so that anybody may keep it for good.</summary>
public sealed record ImmutableMetadata;

/// <summary>True for a moment only.</summary>
public sealed record NoStoreMetadata;

public static class SharedCachingExtensions
{
    /// <summary>Lets shared caches keep what strangers get: five minutes, and one where a municipality's own words are in it.</summary>
    public static TBuilder Share<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Finally(endpoint =>
        {
            var isTenants = endpoint.Metadata.OfType<TenantScopedMetadata>().Any();
            endpoint.Metadata.Add(
                new SharedCacheMetadata(
                    isTenants ? AnonymousPageCachePolicy.LongestOfTenant : AnonymousPageCachePolicy.Longest
                )
            );
        });
        return route;
    }
}
