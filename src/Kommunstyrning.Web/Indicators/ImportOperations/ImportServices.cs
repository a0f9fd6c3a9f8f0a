using Hangfire.Server;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services, JobSettings jobs)
    {
        services.AddScoped<ImportOverviewQuery>();
        services.AddSingleton<ImportJobQueue>();
        if (!jobs.Enabled)
            return services;
        services.AddHostedService<FirstImport>();
        return services.AddSingleton<IBackgroundProcess, ImportDispatcher>();
    }
}
