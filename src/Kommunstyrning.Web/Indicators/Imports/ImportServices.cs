using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Indicators;

public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services, JobSettings jobs)
    {
        services.AddScoped<ReadImports>();
        services.AddScoped<ChooseIndicators>();
        services.AddSingleton<ImportWatch>();
        if (!jobs.Enabled)
            return services;
        services.AddHostedService<FirstImport>();
        return services.AddHostedService(provider => provider.GetRequiredService<ImportWatch>());
    }
}
