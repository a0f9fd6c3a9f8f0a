using Kommunstyrning.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Benchmarking;

public static class BenchmarkingServices
{
    /// <summary>Needs the modules Store and Indicators.</summary>
    public static IServiceCollection AddBenchmarking(this IServiceCollection services)
    {
        services.AddScoped<ComparisonGroupResolver>();
        services.AddScoped<ComparisonQuery>();
        services.AddScoped<ISearchScope, SearchedComparisons>();
        services.AddScoped<StandingQuery>();
        services.AddScoped<SeriesQuery>();
        services.AddSingleton<StandingsCache>();
        services.AddScoped<ProfileQuery>();
        services.AddScoped<IndicatorRanksQuery>().AddScoped<SimilarRanksQuery>();
        services.AddScoped<SimilarityQuery>();
        services.AddScoped<TargetCheckQuery>();
        services.AddScoped<MatrixQuery>();
        services.AddScoped<CorrelationQuery>();
        services.AddScoped<ComparableIndicatorsQuery>();
        services.AddScoped<SearchCategoriesQuery>();
        services.AddScoped<OwnGroupsQuery>();
        services.AddScoped<SaveOwnGroup>();
        services.AddScoped<DraftOwnGroup>().AddScoped<NearestAreasQuery>();
        services.AddScoped<TakeFingerprint>();
        services.AddScoped<KeepComparison>();
        services.AddScoped<SavedComparisonsQuery>().AddScoped<SavedScopeQuery>();
        services.AddScoped<AnnotationsQuery>();
        services.AddScoped<SaveAnnotation>();
        return services;
    }
}
