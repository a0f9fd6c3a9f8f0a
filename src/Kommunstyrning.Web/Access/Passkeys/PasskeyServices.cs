using Kommunstyrning.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Web.Access.Passkeys;

public static class PasskeyServices
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, Rules>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        return services.AddScoped<PasskeyCeremony>();
    }

    /// <summary>
    /// Keys belong to the public address, whatever a request says. A key must be one that the device finds by itself, and the
    /// device must see that it is the person: then it is two steps at once.
    /// </summary>
    private sealed class Rules(PublicAddress address) : IConfigureOptions<IdentityPasskeyOptions>
    {
        private const string Required = "required";

        public void Configure(IdentityPasskeyOptions options)
        {
            options.ServerDomain = address.Uri.Host;
            options.UserVerificationRequirement = Required;
            options.ResidentKeyRequirement = Required;
            options.AttestationConveyancePreference = "none";
            options.AuthenticatorTimeout = PasskeyChallenge.Lasts;
            options.ValidateOrigin = asked =>
                ValueTask.FromResult(
                    !asked.CrossOrigin && string.Equals(asked.Origin, address.Origin, StringComparison.Ordinal)
                );
        }
    }
}
