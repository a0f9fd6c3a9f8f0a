using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Publishing;

/// <summary>Registers what a municipality tells the public beside its plan.</summary>
public static class PublishingServices
{
    /// <summary>Needs the module Store.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<PublicNoticeQuery>();
        services.AddScoped<SaveContact>();
        services.AddScoped<SaveStatement>();
        services.AddScoped<ReportFault>();
        services.AddScoped<FaultReportsQuery>();
        services.AddScoped<HandleFault>();
        return services;
    }
}
