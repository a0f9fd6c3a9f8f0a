using Kommunstyrning.Onboarding;
using Microsoft.AspNetCore.OutputCaching;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>
/// The first page is drawn anew when a municipality comes, goes, presents itself in another way or shows something else,
/// on every node at once.
/// </summary>
internal sealed class StartPageCachePolicy : IOutputCachePolicy
{
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!context.AllowCacheLookup)
            return;
        var version = context.HttpContext.RequestServices.GetRequiredService<FrontVersionQuery>();
        context.CacheVaryByRules.VaryByValues["front"] = await version.Run(cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;
}
