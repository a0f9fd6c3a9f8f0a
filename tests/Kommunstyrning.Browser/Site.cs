using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Browser;

/// <summary>The program as it is, for one test class: on a free port, with the demo on a SQLite file of its own.</summary>
public class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>As appsettings.Development.json of the program sets it.</summary>
    public const string DemoPassword = "prova-kommunstyrning";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("kommunstyrning-browser-");

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public virtual Task InitializeAsync()
    {
        if (!Chromium.IsHere)
            return Task.CompletedTask;

        UseKestrel(0);
        StartServer();
        return Task.CompletedTask;
    }

    /// <summary>Address of the page of an element that everyone may read.</summary>
    public async Task<string> PageOf(string tenant, string title)
    {
        using var client = new HttpClient();
        var elements = await client.GetFromJsonAsync<List<JsonElement>>(new Uri($"{Address}/api/v1/{tenant}/elements"));
        var element = elements!.First(e => e.GetProperty("title").GetString() == title);
        return $"/{tenant}/del/{element.GetProperty("id").GetString()}";
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    /// <summary>As arguments, since the program reads its settings before it builds its host.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(settings =>
            settings.AddInMemoryCollection([new("KOMMUNSTYRNING_DATA", data.FullName), new("Jobs:Enabled", "false")])
        );
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Error));
}
