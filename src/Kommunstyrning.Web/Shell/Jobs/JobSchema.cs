using Kommunstyrning.Store;
using Quartz;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Makes the scheduler's tables where they are missing, as their owner. Quartz does it when a scheduler is built; this
/// one has a name of its own and is never started, so that it takes nobody's work.
/// </summary>
internal static class JobSchema
{
    public static async Task Provision(DatabaseSettings database, CancellationToken cancel)
    {
        var scheduler = await QuartzSchedulerBuilder
            .Create(quartz =>
            {
                quartz.ConfigureScheduler(o => o.InstanceName = "provisioning");
                JobStore.Use(quartz, database, asOwner: true);
            })
            .BuildScheduler(cancel);
        await scheduler.Shutdown(waitForJobsToComplete: false, cancel);
    }
}
