namespace Kommunstyrning.Web.Onboarding;

public static class OnboardingPageServices
{
    /// <summary>For the sheets that are taken in. Needs the core module Onboarding.</summary>
    public static IServiceCollection AddOnboardingPages(this IServiceCollection services)
    {
        services.AddScoped<UnitsSheet>();
        services.AddScoped<PeopleSheet>();
        services.AddScoped<GoalsSheet>();
        return services;
    }
}
