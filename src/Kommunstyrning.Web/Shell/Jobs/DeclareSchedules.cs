using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;

namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>
/// Puts the schedules into Hangfire's storage before its server starts. One that is there keeps its minute, and one
/// that was missed meanwhile stays due.
/// </summary>
public sealed class DeclareSchedules(JobStorage storage, IEnumerable<Schedule> schedules, TimeProvider clock)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var recurring = new RecurringJobManager(
            storage,
            JobFilterProviders.Providers,
            new DefaultTimeZoneResolver(),
            () => clock.GetUtcNow().UtcDateTime
        );
        using var connection = storage.GetConnection();
        foreach (var schedule in schedules)
        {
            var stored = connection.GetRecurringJobs([schedule.Name]).Single().Cron;
            recurring.AddOrUpdate(
                schedule.Name,
                schedule.Job,
                schedule.Cron(stored, Random.Shared),
                new RecurringJobOptions { TimeZone = StockholmDay.Zone, MisfireHandling = MisfireHandlingMode.Relaxed }
            );
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
