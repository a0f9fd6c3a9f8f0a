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
        services.AddScoped<ReadPlaces>();
        services.AddScoped<ReadSimilar>();
        services.AddScoped<ReadRealism>();
        services.AddScoped<ReadMatrix>();
        services.AddScoped<ReadPair>();
        services.AddScoped<FindComparable>();
        services.AddScoped<ReadEntrances>();
        services.AddScoped<ReadOwnCircles>();
        services.AddScoped<SaveOwnCircle>();
        services.AddScoped<BeginCircle>();
        services.AddScoped<TakeFingerprint>();
        services.AddScoped<KeepComparison>();
        services.AddScoped<ReadSaved>();
        services.AddScoped<ReadAnnotations>();
        services.AddScoped<SaveAnnotation>();
        return services;
    }
}
