using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.OutputCaching;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>
/// Keeps a drawn page of open data for those who ask for the same address without being signed in, until the data change
/// and at most five minutes, as long as an answer of the open API may be kept: words on the age of values lag no more.
/// Pages of a municipality, and those of the group of municipalities here, change with more than the data and are not kept.
/// </summary>
internal sealed class KeptPage : IOutputCachePolicy
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<TenantScoped>() is not null || IsOfThoseHere(http.Request))
        {
            context.EnableOutputCaching = false;
            return;
        }
        var version = await http.RequestServices.GetRequiredService<ReadDataVersion>().Run(cancellation);
        var today = Preliminary.Today(http.RequestServices.GetRequiredService<TimeProvider>());
        context.CacheVaryByRules.VaryByValues["version"] = version.Number.ToString(CultureInfo.InvariantCulture);
        context.CacheVaryByRules.VaryByValues["day"] = today.DayNumber.ToString(CultureInfo.InvariantCulture);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    private static bool IsOfThoseHere(HttpRequest request) =>
        string.Equals(QueryReader.Text(request.Query["grupp"]), CircleKey.Here, StringComparison.Ordinal);
}

public static class KeptPages
{
    private const long MostBytes = 32 << 20;

    public static IServiceCollection AddKeptPages(this IServiceCollection services) =>
        services.AddOutputCache(o => o.SizeLimit = MostBytes);

    public static RouteHandlerBuilder Keep(this RouteHandlerBuilder route) =>
        route.CacheOutput(policy => policy.AddPolicy<KeptPage>().Expire(KeptPage.Longest));
}
