using Hangfire;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>
/// Carries out the import that is under way. Enqueued more than once it is done once, since the lease lets one in.
/// When the program stops, the run stops at a safe place and the job is enqueued again for the next server.
/// </summary>
[Queue(JobServices.LongRunning)]
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
internal sealed class ImportJob(RunImport carryOut, IBackgroundJobClient jobs)
{
    /// <returns>How the run ended, for the dashboard.</returns>
    [JobDisplayName("Hämtning av öppna data")]
    public async Task<string> Run(CancellationToken cancel)
    {
        if (await carryOut.Run(cancel) is not { } run)
            return "Inget att göra här";
        if (run.State == ImportState.Done)
            jobs.Enqueue<TellWatchersJob>(job => job.Run(CancellationToken.None));
        return $"{ImportText.Of(run.State)}: {run.Id}";
    }
}
