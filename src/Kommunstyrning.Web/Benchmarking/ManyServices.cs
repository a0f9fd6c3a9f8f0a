namespace Kommunstyrning.Web.Benchmarking;

public static class ManyServices
{
    /// <summary>For the pages of several indicators. Needs the core room Benchmarking.</summary>
    public static IServiceCollection AddPagesOfMany(this IServiceCollection services)
    {
        services.AddScoped<ListIndicators>();
        services.AddScoped<AnswerMatrix>();
        services.AddScoped<AnswerProfile>();
        services.AddHostedService<ReadAhead>();
        return services;
    }
}
