using Hangfire;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Web.Shell.Jobs;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>Reminds those whose last day is near, is today or has passed, in every municipality that is not paused.</summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class RemindAcrossTenantsJob(DailyWorkAcrossTenants work)
{
    /// <returns>How many units were reminded.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Påminnelser om rapporter")]
    public Task<int> Run(CancellationToken cancel) =>
        work.Run<RemindReporters>((remind, access) => remind.RunDue(access, cancel), cancel);
}
