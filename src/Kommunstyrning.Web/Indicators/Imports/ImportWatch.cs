using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators;

/// <summary>
/// Looks, at start and then every so often, whether a run waits or was left by a node that died, and carries it out.
/// Every node does; the lease decides which one works. When the program stops, the run stops at a safe place.
/// </summary>
internal sealed class ImportWatch(CarryOutImport carryOut, ILogger<ImportWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim bell = new(0);

    /// <summary>Something was ordered: look now rather than at the next turn.</summary>
    public void Wake() => bell.Release();

    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await carryOut.Run(stoppingToken);
                await bell.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // the run keeps its place; the next turn, here or on another node, goes on with it
                log.LogError(exception, "An import broke off");
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
