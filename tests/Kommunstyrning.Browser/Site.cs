using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Browser;

/// <summary>The program as it is, for one test class: on a free port, over a copy of the demonstration on SQLite.</summary>
public class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>As appsettings.Development.json of the program sets it.</summary>
    public const string DemoPassword = "prova-kommunstyrning";

    private readonly FilledFolder? filled;
    private readonly Uri? kolada;
    private DirectoryInfo? data;

    public Site()
        : this(FilledFolder.Demo) { }

    private protected Site(FilledFolder filled) => this.filled = filled;

    /// <summary>Over a folder as it is, which the site does not remove.</summary>
    /// <param name="kolada">Where it fetches from; null for the sample inside the program.</param>
    internal Site(DirectoryInfo data, Uri? kolada = null) => (this.data, this.kolada) = (data, kolada);

    /// <summary>0: one that is free.</summary>
    private protected virtual int Port => 0;

    /// <summary>Beside what each site is told.</summary>
    private protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    public virtual string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        if (!Chromium.IsHere)
            return;

        data = await filled!.Copy();
        Start();
    }

    internal void Start()
    {
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Port));
        StartServer();
    }

    /// <summary>Fetches all of the invented sample.</summary>
    internal Task ImportAll() => Import(new ImportRequest(ImportKind.Full, ImportTrigger.Person));

    internal async Task Import(ImportRequest order)
    {
        await using var scope = Services.CreateAsyncScope();
        var ordered = await scope.ServiceProvider.GetRequiredService<RequestImport>().Run(order, default);
        Assert.True(ordered.Succeeded);
        var run = await Services.GetRequiredService<RunImport>().Run(default);
        Assert.Equal(ImportState.Done, run?.State);
    }

    /// <summary>What a browser holds that has signed in here, and where it was led, by the e-mail address.</summary>
    internal Dictionary<string, (List<Microsoft.Playwright.Cookie> Cookies, string At)> Sessions { get; } =
        new(StringComparer.Ordinal);

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
        if (data is null)
            return;
        SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    /// <summary>As arguments, since the program reads its settings before it builds its host.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var own = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["KOMMUNSTYRNING_DATA"] = data!.FullName,
            ["Jobs:Enabled"] = "false",
        };
        if (kolada is not null)
            (own["Kolada:BaseUrl"], own["Kolada:RequestsPerSecond"]) = (kolada.AbsoluteUri, "0");
        foreach (var (name, value) in Settings)
            own[name] = value;
        builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(own));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            .ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Error))
            .ConfigureTestServices(services => services.AddSingleton<HandlerCompiler>(SharedHandlers.Instance));
}
