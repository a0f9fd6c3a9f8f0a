using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Bench;

/// <summary>The built program as a process of its own, on loopback and on a SQLite database of its own.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly string data;
    private Child? process;

    private Instance(string data, int port)
    {
        this.data = data;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public HttpClient Client { get; }

    public static Instance Prepare() =>
        new(Directory.CreateTempSubdirectory("kommunstyrning-bench-").FullName, FreePort());

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
        Directory.Delete(data, recursive: true);
    }

    private Child Launch(string[] words) =>
        Child.Start(
            Repository.Program,
            words,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["KOMMUNSTYRNING_DATA"] = data,
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
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
