using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Indicators;

public static class IndicatorServices
{
    /// <summary>Needs the rooms Store and Kolada.</summary>
    public static IServiceCollection AddIndicators(this IServiceCollection services, LeaseTerms? terms = null)
    {
        services.AddSingleton(terms ?? new LeaseTerms());
        services.AddScoped<OrderImport>();
        services.AddScoped<SteerImport>();
        services.AddScoped<FindLeftImport>();
        services.AddSingleton<CarryOutImport>();
        services.AddScoped<ReadCoverage>();
        services.AddScoped<OpenDataHash>();
        services.AddSingleton<HeldCatalogue>();
        services.AddSingleton<HeldPanels>();
        services.AddScoped<ReadDataVersion>();
        services.AddScoped<FindIndicators>();
        services.AddScoped<ReadIndicator>();
        services.AddScoped<ReadIndicatorGroups>();
        services.AddScoped<ReadValues>();
        services.AddScoped<ReadAreas>();
        services.AddScoped<FindAreaGroups>();
        services.AddScoped<CorrectIndicator>();
        return services;
    }
}
