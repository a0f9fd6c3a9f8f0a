using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Bench;

/// <summary>The built program as a process of its own, on loopback.</summary>
internal sealed class Instance : IAsyncDisposable
{
    public static readonly string DemoPassword = Guid.NewGuid().ToString("N");

    private readonly string? folder;
    private readonly IReadOnlyDictionary<string, string> settings;
    private Child? process;

    /// <param name="folder">Goes with it.</param>
    private Instance(string? folder, IReadOnlyDictionary<string, string> settings)
    {
        (this.folder, this.settings) = (folder, settings);
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}") };
    }

    public HttpClient Client { get; }

    /// <summary>What it has had of the processors since it was started.</summary>
    public TimeSpan Processor => process?.Processor ?? TimeSpan.Zero;

    /// <summary>The most memory that was resident at once; see <see cref="Child.PeakBytes"/>.</summary>
    public long PeakBytes => process?.PeakBytes ?? 0;

    /// <summary>What it has written so far.</summary>
    public string Output => process?.Output ?? "";

    /// <summary>Where its own SQLite database lies.</summary>
    /// <exception cref="InvalidOperationException">It is on another's.</exception>
    public string Folder => folder ?? throw new InvalidOperationException("It has no folder of its own.");

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>On a SQLite database of its own, with the demonstration.</summary>
    /// <param name="more">Settings beside those that it needs.</param>
    public static Instance Prepare(IReadOnlyDictionary<string, string>? more = null)
    {
        var data = Directory.CreateTempSubdirectory("kommunstyrning-bench-").FullName;
        return new Instance(
            data,
            new Dictionary<string, string>(more ?? Nothing, StringComparer.Ordinal)
            {
                ["KOMMUNSTYRNING_DATA"] = data,
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Demo__Password"] = DemoPassword,
            }
        );
    }

    /// <summary>On a database, which is given the demonstration where it is empty.</summary>
    /// <param name="more">Settings beside those that it needs.</param>
    public static Instance Demonstrated(Database database, params (string Name, string Value)[] more)
    {
        var all = new Dictionary<string, string>(database.Settings, StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Demo__Password"] = DemoPassword,
        };
        foreach (var (name, value) in more)
            all[name] = value;
        return new(folder: null, all);
    }

    /// <summary>On a database as it is, as one would be served to the public; it only serves.</summary>
    public static Instance On(Database database) =>
        new(
            folder: null,
            new Dictionary<string, string>(database.Settings.Concat(Production.Settings), StringComparer.Ordinal)
            {
                ["Jobs__Enabled"] = "false",
            }
        );

    /// <summary>Starts serving and returns when the first page has been answered.</summary>
    public async Task<TimeSpan> Start()
    {
        var clock = Stopwatch.StartNew();
        process = Launch([]);
        while (clock.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return clock.Elapsed;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
        throw new TimeoutException("The program did not answer within two minutes.");
    }

    public async Task Stop()
    {
        if (process is not null)
            await process.Kill();
    }

    public async Task Verb(params string[] words)
    {
        await using var verb = Launch(words);
        var (exitCode, _) = await verb.End();
        if (exitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {exitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Client.Dispose();
        if (process is not null)
            await process.DisposeAsync();
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
    }

    private Child Launch(string[] words) =>
        Child.Start(
            Repository.Program,
            words,
            settings,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = Client.BaseAddress!.ToString(),
                ["Logging__LogLevel__Default"] = "Warning",
            }
        );

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
