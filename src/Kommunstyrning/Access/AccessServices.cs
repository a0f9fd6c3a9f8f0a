using Kommunstyrning.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Access;

public static class AccessServices
{
    public const int PasswordLength = 12;

    /// <summary>PBKDF2 with SHA-512 takes about a tenth of a second with so many.</summary>
    private const int PasswordIterations = 220_000;

    /// <summary>Accounts, their passwords and the keys that sign cookies and password links.</summary>
    public static IServiceCollection AddAccount(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Kommunstyrning");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyRing.Options>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordIterations);
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Password = LengthOnly();
            })
            .AddEntityFrameworkStores<KommunDb>()
            .AddDefaultTokenProviders();
        services.AddScoped<PasswordLink>();
        services.AddScoped<Invite>();
        return services;
    }

    /// <summary>Length is what makes a password strong; rules of composition make it forgotten.</summary>
    private static PasswordOptions LengthOnly() =>
        new()
        {
            RequiredLength = PasswordLength,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
}
