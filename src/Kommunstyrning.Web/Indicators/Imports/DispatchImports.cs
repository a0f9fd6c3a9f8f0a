using Hangfire;
using Hangfire.Server;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Indicators;

/// <summary>
/// Enqueues a job for a run that has none: one that was ordered by a process that died before it could enqueue, or on
/// a node without jobs, and one that a verb left. Looks when the server starts and every so often.
/// </summary>
internal sealed class DispatchImports(IServiceScopeFactory scopes, EnqueueImport enqueue, JobStorage storage)
    : IBackgroundProcess
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public void Execute(BackgroundProcessContext context)
    {
        using (var scope = scopes.CreateScope())
        {
            var left = scope.ServiceProvider.GetRequiredService<FindLeftImport>().Run(context.StoppingToken);
            if (left.GetAwaiter().GetResult() && storage.GetMonitoringApi().EnqueuedCount(JobServices.LongRunning) == 0)
                enqueue.Run();
        }
        context.Wait(Pause);
    }
}
