using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>Registers what lets municipalities begin.</summary>
public static class OnboardingServices
{
    /// <summary>Needs the module Store and <see cref="Access.AccessServices.AddAccount"/>.</summary>
    /// <param name="reserved">Null: <see cref="ReservedSlugs.Default"/>.</param>
    public static IServiceCollection AddOnboarding(
        this IServiceCollection services,
        DemoContents demo,
        ReservedSlugs? reserved = null
    )
    {
        services.AddSingleton(demo);
        services.AddSingleton(reserved ?? ReservedSlugs.Default);
        services.AddScoped<CopyTemplate>();
        services.AddScoped<TenantsQuery>();
        services.AddScoped<FrontVersionQuery>();
        services.AddScoped<SwitchTenant>();
        services.AddScoped<VerifyTrailAcrossTenants>();
        services.AddScoped<EditPresentation>();
        services.AddScoped<CreateTenant>();
        services.AddScoped<IndicatorNames>();
        services.AddScoped<TakeGoals>();
        services.AddScoped<StartQuery>();
        services.AddScoped<PassOverStep>();
        services.AddScoped<KeepWaitingRows>();
        services.AddScoped<ChooseTemplate>();
        services.AddScoped<PublishPlan>();
        services.AddScoped<SeedDemo>();
        services.AddScoped<SeedSynthetic>();
        services.AddScoped<DatasetHashAcrossTenants>();
        return services;
    }
}
