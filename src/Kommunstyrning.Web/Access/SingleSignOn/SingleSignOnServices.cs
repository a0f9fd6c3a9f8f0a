using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Web.Access.SingleSignOn;

public static class SingleSignOnServices
{
    /// <summary>After the framework's own authentication: its list of schemes is replaced by one that grows.</summary>
    public static IServiceCollection AddSingleSignOn(this IServiceCollection services)
    {
        services.AddSingleton<ProviderDiscovery>();
        services.AddSingleton<AskProvider>();
        services.AddSingleton<CheckProvider>();
        services.AddSingleton<ProviderSchemes>();
        services.AddSingleton<IAuthenticationSchemeProvider>(s => s.GetRequiredService<ProviderSchemes>());
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ProviderOptions>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IPostConfigureOptions<OpenIdConnectOptions>,
                OpenIdConnectPostConfigureOptions
            >()
        );
        services.AddScoped<ReturnFromProvider>();
        return services;
    }
}
