using Quartz;

namespace Kommunstyrning.Web.Shell;

/// <summary>When the schedules start work next.</summary>
public sealed class NextStarts(IServiceProvider services)
{
    /// <returns>By the schedule's name, the soonest first; empty where this process does nothing by itself.</returns>
    public async Task<IReadOnlyList<KeyValuePair<string, DateTimeOffset>>> Run(CancellationToken cancel)
    {
        if (services.GetService<ISchedulerFactory>() is not { } schedulers)
            return [];
        var scheduler = await schedulers.GetScheduler(cancel);
        var starts = new List<KeyValuePair<string, DateTimeOffset>>();
        foreach (var schedule in services.GetServices<Schedule>())
        {
            if ((await scheduler.GetTrigger(schedule.Key, cancel))?.NextFireTimeUtc is { } at)
                starts.Add(KeyValuePair.Create(schedule.Name, at));
        }
        return [.. starts.OrderBy(s => s.Value)];
    }
}
