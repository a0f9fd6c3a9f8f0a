using Quartz;

namespace Kommunstyrning.Web.Shell;

/// <summary>When a job is started, on the clocks of Stockholm.</summary>
/// <param name="Name">Names job and trigger in the store.</param>
/// <param name="Hour">The hour; minute and second are drawn by lot once for each instance.</param>
/// <param name="Within">Minutes that the lot may add, so that not all instances ask the source at once.</param>
/// <param name="Day">Null for every day.</param>
public sealed record Schedule(string Name, Type Job, int Hour, int Within, DayOfWeek? Day = null)
{
    public TriggerKey Key => new(Name);

    /// <summary>Tells a trigger of this schedule from one that an earlier version of the program declared.</summary>
    public string Description => $"{Day?.ToString() ?? "Daily"} {Hour:00}.00, within {Within} minutes";

    public IJobDetail Detail() => JobBuilder.Create().OfType(Job).WithIdentity(Name).Build();

    /// <summary>One that was missed while nothing ran is done once afterwards; one that failed is tried again for some hours.</summary>
    public ITrigger Trigger(Random lot) =>
        TriggerBuilder
            .Create()
            .WithIdentity(Key)
            .ForJob(new JobKey(Name))
            .WithDescription(Description)
            .WithSchedule(
                CronScheduleBuilder
                    .Create($"{lot.Next(60)} {lot.Next(Within)} {Hour} ? * {(Day is { } day ? Short(day) : "*")}")
                    .InTimeZone(StockholmDay.Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .WithRetryPolicy(RetryPolicy.Fixed(10, TimeSpan.FromMinutes(30)))
            .Build();

    private static string Short(DayOfWeek day) => day.ToString()[..3].ToUpperInvariant();
}
