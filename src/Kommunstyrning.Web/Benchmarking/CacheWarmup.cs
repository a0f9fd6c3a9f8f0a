using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>
/// Reads open data into memory before anyone asks for them: when the program starts, and soon after they have changed.
/// Where it fails or comes late, the first who asks waits a second instead.
/// </summary>
internal sealed class CacheWarmup(
    IServiceScopeFactory scopes,
    StandingsCache standingsCache,
    TimeProvider clock,
    ILogger<CacheWarmup> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Read(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(exception, "Open data could not be read ahead");
            }
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Read(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var openData = scope.ServiceProvider.GetRequiredService<OpenDataQuery>();
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        _ = panels.Reaches;
        await standingsCache.At(panels, catalogue, AreaKind.Municipality, clock.Today(), cancel);
    }
}
