using System.Reflection;
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
        if (settings.Provider == DatabaseProvider.SqlServer && !HasSqlServerParts())
            return "Det här bygget saknar delar för SQL Server. Bygg om med -p:SqlServer=true.";
        return await WorkerRole.WhyUnsafe(settings);
    }

    /// <summary>Without this assembly each command with a parameter throws (decision 2).</summary>
    private static bool HasSqlServerParts()
    {
        try
        {
            Assembly.Load("Microsoft.SqlServer.Server");
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
