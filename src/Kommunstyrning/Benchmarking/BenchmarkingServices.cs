using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Benchmarking;

public static class BenchmarkingServices
{
    /// <summary>Needs the rooms Store and Indicators.</summary>
    public static IServiceCollection AddBenchmarking(this IServiceCollection services)
    {
        services.AddScoped<FindCircle>();
        services.AddScoped<ReadComparison>();
        services.AddScoped<ReadStanding>();
        services.AddScoped<ReadSeries>();
        services.AddSingleton<HeldStandings>();
        services.AddScoped<ReadProfile>();
        services.AddScoped<ReadSimilar>();
        services.AddScoped<ReadRealism>();
        services.AddScoped<ReadMatrix>();
        services.AddScoped<ReadPair>();
        return services;
    }
}
