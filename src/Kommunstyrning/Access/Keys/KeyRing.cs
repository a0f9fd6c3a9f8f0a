using Kommunstyrning.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Access;

internal static class KeyRing
{
    /// <summary>
    /// Keys for cookies and password links, kept in the database by the framework so that all nodes and the verbs of the
    /// program share them: a link made by `tenant create` must open in the process that serves.
    /// </summary>
    public static void AddKeyRing(this IServiceCollection services, KeyRingSettings settings)
    {
        services.AddSingleton(settings);
        var protection = services
            .AddDataProtection()
            .SetApplicationName("Kommunstyrning")
            .PersistKeysToDbContext<KommunDb>();
        // what cannot be used is told of before anything is served; here it must not throw
        if (settings.WhyUnusable(required: false) is not null)
            return;
        if (settings.HasCertificate)
            protection.ProtectKeysWithCertificate(settings.ReadCertificate());
        else if (settings.ReadKey() is { } key)
            services.Configure<KeyManagementOptions>(o => o.XmlEncryptor = new KeyRingEncryptor(key));
    }
}
