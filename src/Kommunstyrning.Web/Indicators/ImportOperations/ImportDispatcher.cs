using Hangfire;
using Hangfire.Server;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>
/// Enqueues a job for a run that has none: one that was ordered by a process that died before it could enqueue, or on
/// a node without jobs, and one that a verb or a killed process left. Looks every few seconds, and takes a run for left
/// when it was so twice in a row, since a job takes the lease a moment after it is fetched.
/// </summary>
internal sealed class ImportDispatcher(IServiceScopeFactory scopes, ImportJobQueue enqueue, JobStorage storage)
    : IBackgroundProcess
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private bool wasLeft;

    public void Execute(BackgroundProcessContext context)
    {
        var isLeft = IsLeft(context.StoppingToken);
        if (isLeft && wasLeft && storage.GetMonitoringApi().EnqueuedCount(JobServices.LongRunning) == 0)
            enqueue.Run();
        wasLeft = isLeft;
        context.Wait(Pause);
    }

    private bool IsLeft(CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<FindAbandonedImport>().Run(cancel).GetAwaiter().GetResult();
    }
}
