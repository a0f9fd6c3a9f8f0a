using Hangfire;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>
/// Enqueues the job that carries out what was ordered. The order is a row by then, so where this fails, or this
/// process does no jobs, <see cref="ImportDispatcher"/> finds it on some node.
/// </summary>
public sealed partial class ImportJobQueue(JobSettings jobs, IServiceProvider services, ILogger<ImportJobQueue> log)
{
    public void Run()
    {
        if (!jobs.Enabled)
            return;
        try
        {
            services
                .GetRequiredService<IBackgroundJobClient>()
                .Enqueue<ImportJob>(job => job.Run(CancellationToken.None));
        }
        catch (BackgroundJobClientException fault)
        {
            LogNotEnqueued(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An ordered import could not be enqueued at once")]
    private partial void LogNotEnqueued(Exception fault);
}
