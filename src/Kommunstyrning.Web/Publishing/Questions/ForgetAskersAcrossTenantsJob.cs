using Hangfire;
using Hangfire.Common;
using Kommunstyrning.Publishing;
using Kommunstyrning.Web.Shell.Jobs;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>Forgets who has asked questions, once their days are over, in every municipality that is not paused.</summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class ForgetAskersAcrossTenantsJob(DailyWorkAcrossTenants work)
{
    /// <returns>How many were forgotten.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Gallring av vem som har ställt frågor")]
    public Task<int> Run(CancellationToken cancel) => work.Run<ForgetAskers>((forget, _) => forget.Run(cancel), cancel);
}

/// <summary>At night, when the day has ended on which they were kept.</summary>
public static class AskerSchedule
{
    public static Schedule Daily { get; } =
        new(
            "askers",
            Job.FromExpression<ForgetAskersAcrossTenantsJob>(job => job.Run(CancellationToken.None)),
            Hour: 3,
            Within: 30
        );
}
