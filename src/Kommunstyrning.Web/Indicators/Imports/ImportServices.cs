using Hangfire.Server;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Indicators;

public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services, JobSettings jobs)
    {
        services.AddScoped<ReadImports>();
        services.AddScoped<ChooseIndicators>();
        services.AddSingleton<EnqueueImport>();
        if (!jobs.Enabled)
            return services;
        services.AddHostedService<FirstImport>();
        return services.AddSingleton<IBackgroundProcess, DispatchImports>();
    }
}
