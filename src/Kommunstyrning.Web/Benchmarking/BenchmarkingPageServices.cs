namespace Kommunstyrning.Web.Benchmarking;

public static class BenchmarkingPageServices
{
    /// <summary>For the pages of several indicators. Needs the core module Benchmarking.</summary>
    public static IServiceCollection AddBenchmarkingPages(this IServiceCollection services)
    {
        services.AddScoped<IndicatorOptions>();
        services.AddScoped<ComparePageBuilder>();
        services.AddScoped<MatrixPageBuilder>();
        services.AddScoped<ProfilePageBuilder>();
        services.AddHostedService<CacheWarmup>();
        return services;
    }
}
