using Quartz;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Puts the schedules into the store before the scheduler starts. One that is there as declared is left alone: to
/// declare it again would forget that it was missed.
/// </summary>
internal sealed class DeclareSchedules(ISchedulerFactory schedulers, IEnumerable<Schedule> schedules) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var schedule in schedules)
        {
            var stored = await scheduler.GetTrigger(schedule.Key, cancellationToken);
            if (string.Equals(stored?.Description, schedule.Description, StringComparison.Ordinal))
                continue;
            await scheduler.ScheduleJob(
                schedule.Detail(),
                [schedule.Trigger(Random.Shared)],
                ScheduleJobOptions.Replacing,
                cancellationToken
            );
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
