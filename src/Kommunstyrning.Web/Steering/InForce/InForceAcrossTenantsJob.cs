using Hangfire;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Web.Shell.Jobs;

namespace Kommunstyrning.Web.Steering.InForce;

/// <summary>Lets what is decided for this day, or for one that was missed, apply in every municipality that is not paused.</summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed partial class InForceAcrossTenantsJob(
    DailyWorkAcrossTenants work,
    ShownPlansAcrossTenants shownPlans,
    ILogger<InForceAcrossTenantsJob> log
)
{
    /// <returns>How many versions and elements apply from now on.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Det som börjar gälla i dag")]
    public Task<int> Run(CancellationToken cancel) =>
        work.Run<BringDueIntoForce, CameIntoForce>(
            (bring, access) => bring.Run(access, cancel),
            async (tenant, came) =>
            {
                foreach (var sentence in came.Hindered)
                    LogHindered(tenant.Name, sentence);
                await shownPlans.Refresh(tenant, cancel);
                return came.Count;
            },
            cancel
        );

    [LoggerMessage(LogLevel.Warning, "In {Municipality} something that is due did not come into force: {Reason}")]
    private partial void LogHindered(string municipality, string reason);
}
