using Kommunstyrning.Kolada;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Indicators;

public static class IndicatorServices
{
    public static IServiceCollection AddIndicators(this IServiceCollection services, KoladaSettings kolada)
    {
        services.AddSingleton(kolada);
        services.AddScoped<OrderImport>();
        services.AddScoped<SteerImport>();
        services.AddSingleton<CarryOutImport>();
        return services;
    }
}
