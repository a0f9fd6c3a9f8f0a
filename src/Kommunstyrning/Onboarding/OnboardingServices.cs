using Kommunstyrning.Steering;
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
        services.AddScoped<SuspendTenant>();
        services.AddScoped<ResumeTenant>();
        services.AddScoped<PersonQuery>();
        services.AddScoped<ErasePerson>();
        services.AddScoped<AskDeletion>();
        services.AddScoped<WithdrawDeletion>();
        services.AddScoped<ConfirmDeletion>();
        services.AddScoped<DeletionsQuery>();
        services.AddScoped<SupportAcrossTenants>();
        services.AddScoped<ShareElement>();
        services.AddScoped<GuestsQuery>();
        services.AddScoped<IElementFacet, SharedElementFacet>();
        services.AddScoped<ExportTenant>();
        services.AddScoped<ImportTenant>();
        services.AddScoped<RestoreTenant>();
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
