using Hangfire;
using Kommunstyrning.Watching;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>
/// Tells those who watch something what an import that has been let in has changed of it, in every municipality that is not paused.
/// A job of its own after the import, which waits for nothing of it; one that is never started is made up for in the morning.
/// </summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class TellWatchersJob(DailyWorkAcrossTenants work)
{
    /// <returns>How many notices were written.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Notiser om nya värden")]
    public Task<int> Run(CancellationToken cancel) =>
        work.Run<TellWatchers>((tell, access) => tell.Run(access, cancel), cancel);
}
