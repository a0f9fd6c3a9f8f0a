using Hangfire;
using Hangfire.Storage;

namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>When the schedules start work next.</summary>
public sealed class NextStarts(IServiceProvider services)
{
    /// <param name="names">Of the schedules that are asked about.</param>
    /// <returns>By the schedule's name, the soonest first; empty where this process does nothing by itself.</returns>
    public IReadOnlyList<KeyValuePair<string, DateTimeOffset>> Run(IReadOnlyList<string> names)
    {
        if (services.GetService<JobStorage>() is not { } storage)
            return [];
        using var connection = storage.GetConnection();
        return
        [
            .. connection
                .GetRecurringJobs(names)
                .Where(job => job.NextExecution is not null)
                .Select(job => KeyValuePair.Create(job.Id, new DateTimeOffset(job.NextExecution!.Value, TimeSpan.Zero)))
                .OrderBy(start => start.Value),
        ];
    }
}
