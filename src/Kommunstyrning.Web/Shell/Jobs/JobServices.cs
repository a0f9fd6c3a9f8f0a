using Kommunstyrning.Store;
using Quartz;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// What is done at set times. The scheduler only starts work; whoever does the work guards it, with a lease and rows
/// of its own.
/// </summary>
public static class JobServices
{
    public static IServiceCollection AddJobs(
        this IServiceCollection services,
        JobSettings jobs,
        DatabaseSettings database,
        params Schedule[] schedules
    )
    {
        services.AddSingleton(jobs);
        services.AddSingleton<NextStarts>();
        if (!jobs.Enabled)
            return services;
        foreach (var schedule in schedules)
            services.AddSingleton(schedule);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = "kommunstyrning";
                o.GenerateInstanceId = true;
            });
            JobStore.Use(quartz, database, asOwner: false);
        });
        services.AddHostedService<DeclareSchedules>();
        return services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}
