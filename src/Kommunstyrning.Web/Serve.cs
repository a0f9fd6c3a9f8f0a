using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web;

/// <summary>The main job: brings the schema up to date, fills an empty development database with the demo, and serves.</summary>
public static class Serve
{
    private const string DefaultAddress = PublicAddress.WhenNothingIsSaid;

    private static readonly string[] AddressKeys =
    [
        WebHostDefaults.ServerUrlsKey,
        WebHostDefaults.HttpPortsKey,
        WebHostDefaults.HttpsPortsKey,
    ];

    public static async Task<int> Run(string[] args)
    {
        var builder = Host.Build(args);
        if (AddressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
            builder.WebHost.UseUrls(DefaultAddress);

        await using var app = builder.Build();
        if (await Readiness.Check(app.Services, leadsPeople: true) is { } obstacle)
        {
            await Console.Error.WriteLineAsync(obstacle);
            return 1;
        }
        await Migrate.Run(app.Services, CancellationToken.None);
        var demo = app.Environment.IsDevelopment() && await SeedIfEmpty(app.Services);

        Pipeline.Use(app);
        try
        {
            await app.StartAsync();
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync(
                $"Adressen är upptagen eller går inte att lyssna på. {exception.Message}"
            );
            return 1;
        }
        Welcome(app, demo);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The seed itself refuses where there is anything already.</summary>
    private static async Task<bool> SeedIfEmpty(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SeedDemo>().Run(CancellationToken.None)).Succeeded;
    }

    private static void Welcome(WebApplication app, bool seeded)
    {
        if (!app.Environment.IsDevelopment())
            return;
        List<string> lines = [$"Kommunstyrning svarar på {string.Join(", ", app.Urls)}"];
        if (seeded)
            lines.Add("Databasen var tom och fylldes med tre kommuner som exempel.");
        if (app.Services.GetRequiredService<DemoContents>().Password is { Length: > 0 } password)
            lines.AddRange([
                $"Konton att prova med (lösenord {password}):",
                .. DemoAccounts.All.Select(a => $"  {a.Email}"),
            ]);
        lines.Add("Avsluta med Ctrl+C.");
        // whoever started it may have stopped reading
        _ = Task.Run(() => Console.WriteLine(string.Join(Environment.NewLine, lines)));
    }
}
