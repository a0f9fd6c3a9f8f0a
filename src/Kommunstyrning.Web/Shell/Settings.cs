using Kommunstyrning.Access;
using Kommunstyrning.Kolada;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>What an operator sets by environment variables.</summary>
public static class Settings
{
    private const int DrainSeconds = 10;

    /// <summary>Database__Provider, Database__ConnectionString, Database__OwnerConnectionString; SQLite in the data folder if none.</summary>
    public static DatabaseSettings Database(IConfiguration configuration)
    {
        var settings = new DatabaseSettings();
        configuration.GetSection("Database").Bind(settings);
        if (settings.IsUnnamedFile)
        {
            var folder = Path.GetFullPath(configuration["KOMMUNSTYRNING_DATA"] ?? "data");
            Directory.CreateDirectory(folder);
            settings.ConnectionString = $"Data Source={Path.Combine(folder, "kommunstyrning.db")}";
        }
        return settings;
    }

    /// <summary>Kolada__BaseUrl, Kolada__RequestsPerSecond and so on; in Development without an address the built-in sample.</summary>
    public static KoladaSettings Kolada(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = new KoladaSettings();
        configuration.GetSection("Kolada").Bind(settings);
        if (string.IsNullOrWhiteSpace(settings.BaseUrl))
            settings.BaseUrl = null;
        settings.UsesExample = settings.BaseUrl is null && environment.IsDevelopment();
        if (settings.UsesExample)
            settings.RequestsPerSecond = 0;
        return settings;
    }

    /// <summary>
    /// KeyRing__Key and KeyRing__Certificate, Sessions__IdleMinutes and so on, SignIn__TriesPerAccount and so on, Mail__Host and so
    /// on, SingleSignOn__InternalHosts and so on, Clients__RequestsPerMinute and so on, SecondFactor__Required: by itself in
    /// Production.
    /// </summary>
    public static AccessSettings Access(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = new AccessSettings(
            new KeyRingSettings(),
            new SessionLimits(),
            new SignInLimits(),
            new MailSettings(),
            new SecondFactorSettings
            {
                Required = configuration.GetValue<bool?>("SecondFactor:Required") ?? environment.IsProduction(),
            },
            new ProviderNetwork(),
            new ClientLimits()
        );
        configuration.GetSection("KeyRing").Bind(settings.KeyRing);
        configuration.GetSection("Sessions").Bind(settings.Sessions);
        configuration.GetSection("SignIn").Bind(settings.SignIn);
        configuration.GetSection("Mail").Bind(settings.Mail);
        configuration.GetSection("SingleSignOn").Bind(settings.Providers);
        configuration.GetSection("Clients").Bind(settings.Clients);
        return settings;
    }

    /// <summary>PublicAddress; nothing when it is empty.</summary>
    public static string? PublicAddress(IConfiguration configuration) =>
        configuration["PublicAddress"] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Shutdown__DrainSeconds: by itself longer than the three checks by which a balancer finds out, in Production.</summary>
    public static TimeSpan Drain(IConfiguration configuration, IHostEnvironment environment) =>
        TimeSpan.FromSeconds(
            configuration.GetValue<int?>("Shutdown:DrainSeconds") ?? (environment.IsProduction() ? DrainSeconds : 0)
        );

    /// <summary>Jobs__Enabled.</summary>
    public static JobSettings Jobs(IConfiguration configuration)
    {
        var settings = new JobSettings();
        configuration.GetSection("Jobs").Bind(settings);
        return settings;
    }
}
