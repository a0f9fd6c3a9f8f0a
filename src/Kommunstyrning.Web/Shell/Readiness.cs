using Kommunstyrning.Kolada;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>What must be in place before the program serves; a sentence when it is not.</summary>
public static class Readiness
{
    public static async Task<string?> Check(IServiceProvider services)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (!services.GetRequiredService<KoladaSettings>().HasAddress)
            return "Kolada__BaseUrl ska vara en hel adress som börjar med http:// eller https://.";
        return await WorkerRole.WhyUnsafe(settings);
    }
}
