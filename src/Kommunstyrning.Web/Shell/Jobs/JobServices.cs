using Hangfire;
using Hangfire.AspNetCore;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>
/// Background jobs by Hangfire: recurring ones and those that somebody enqueues. It has no fencing, so whoever does
/// work that must not be done twice guards it with a lease of its own.
/// </summary>
public static class JobServices
{
    /// <summary>The queue of jobs that take minutes; the others are in the default one.</summary>
    public const string LongRunning = "long-running";

    public static IServiceCollection AddJobs(
        this IServiceCollection services,
        JobSettings jobs,
        DatabaseSettings database,
        params Schedule[] schedules
    )
    {
        services.AddSingleton(jobs);
        services.AddSingleton<NextStarts>();
        services.AddScoped<DailyWorkAcrossTenants>();
        if (!jobs.Enabled)
            return services;
        foreach (var schedule in schedules)
            services.AddSingleton(schedule);
        // ours come first, since Hangfire's own are static and shared by all programs of a process
        services.AddSingleton(provider =>
        {
            _ = provider.GetRequiredService<IGlobalConfiguration>();
            return JobStore.Open(database);
        });
        services.AddSingleton<JobActivator, AspNetCoreJobActivator>();
        services.AddHangfire(hangfire =>
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
        );
        services.AddHostedService<DeclareSchedules>();
        return services.AddHangfireServer(server =>
        {
            server.ServerName = $"kommunstyrning@{Environment.MachineName}";
            server.Queues = ["default", LongRunning];
            server.WorkerCount = 2;
        });
    }
}
