using Kommunstyrning.Access;
using Kommunstyrning.Kolada;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>What must be in place before the program serves; a sentence when it is not.</summary>
public static class Readiness
{
    /// <param name="leadsPeople">
    /// It serves, or makes links for people: it must know its public address and, in production, encrypt its keys.
    /// </param>
    public static async Task<string?> Check(IServiceProvider services, bool leadsPeople)
    {
        if (!services.GetRequiredService<KoladaSettings>().HasAddress)
            return "Kolada__BaseUrl ska vara en hel adress som börjar med http:// eller https://.";
        var required = leadsPeople && services.GetRequiredService<IHostEnvironment>().IsProduction();
        var configuration = services.GetRequiredService<IConfiguration>();
        return PublicAddress.WhyUnusable(Settings.PublicAddress(configuration), required)
            ?? Proxies.WhyUnusable(configuration)
            ?? services.GetRequiredService<AccessSettings>().WhyUnusable(keysMustBeEncrypted: required)
            ?? await WorkerRole.WhyUnsafe(services.GetRequiredService<DatabaseSettings>());
    }
}
