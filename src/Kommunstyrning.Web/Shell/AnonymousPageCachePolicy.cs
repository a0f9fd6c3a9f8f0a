using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.OutputCaching;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Keeps a drawn page of open data, compressed, for those who ask for the same address without being signed in, until the
/// data change (decision 17). Within a municipality also until somebody changes something there; another node learns of
/// that within a minute. A page of those who are here changes when a municipality comes or goes, and is not kept.
/// </summary>
internal sealed class AnonymousPageCachePolicy : IOutputCachePolicy
{
    /// <summary>As long as an answer of the open API: words on the age of values lag no more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan LongestOfTenant = TimeSpan.FromMinutes(1);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!context.AllowCacheLookup)
            return;
        if (!ComparisonGroupKey.StandsWithTheData(http.Request.Query["grupp"]))
        {
            context.EnableOutputCaching = false;
            return;
        }
        var services = http.RequestServices;
        var tenant = services.GetRequiredService<CurrentTenant>();
        context.ResponseExpirationTimeSpan = tenant.IsSet ? LongestOfTenant : Longest;
        if (tenant.IsSet)
            context.Tags.Add(AnonymousPageCache.TagOf(tenant.Id));
        var version = await services.GetRequiredService<DataVersionQuery>().Run(cancellation);
        var today = services.GetRequiredService<TimeProvider>().Today();
        var varies = context.CacheVaryByRules.VaryByValues;
        varies["version"] = version.Number.ToString(CultureInfo.InvariantCulture);
        varies["day"] = today.DayNumber.ToString(CultureInfo.InvariantCulture);
        varies["coding"] = Compression.CodingOf(http);
        varies["language"] = CultureInfo.CurrentUICulture.Name;
        // as it was sent: the framework's own key puts the values of a repeated word in order
        varies["query"] = http.Request.QueryString.Value ?? "";
        // others wait for what this visitor has asked for, and get it though he leaves
        http.RequestAborted = CancellationToken.None;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;
}

public static class AnonymousPageCache
{
    private const long MostBytes = 32 << 20;

    public static IServiceCollection AddAnonymousPageCache(this IServiceCollection services) =>
        services.AddOutputCache(o =>
        {
            o.SizeLimit = MostBytes;
            o.UseCaseSensitivePaths = true;
        });

    public static RouteHandlerBuilder Keep(this RouteHandlerBuilder route) =>
        route.CacheOutput(policy => policy.AddPolicy<AnonymousPageCachePolicy>());

    /// <typeparam name="T">What more the page depends on, as further values of the key.</typeparam>
    public static RouteHandlerBuilder Keep<T>(this RouteHandlerBuilder route)
        where T : class, IOutputCachePolicy =>
        route.CacheOutput(policy => policy.AddPolicy<AnonymousPageCachePolicy>().AddPolicy<T>());

    /// <summary>After a change in the municipality.</summary>
    public static ValueTask EvictPagesOf(this HttpContext http, TenantId tenant) =>
        http
            .RequestServices.GetRequiredService<IOutputCacheStore>()
            .EvictByTagAsync(TagOf(tenant), CancellationToken.None);

    internal static string TagOf(TenantId tenant) => tenant.ToString();
}
