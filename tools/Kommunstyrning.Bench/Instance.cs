using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Bench;

/// <summary>The built program as a process of its own, on loopback and on a SQLite database of its own.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly string data;
    private Process? process;

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
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async Task Verb(params string[] words)
    {
        using var verb = Launch(words);
        await verb.WaitForExitAsync();
        if (verb.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {verb.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Client.Dispose();
        process?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private Process Launch(string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Repository.Program),
        };
        start.Environment["KOMMUNSTYRNING_DATA"] = data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Client.BaseAddress!.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var launched = Process.Start(start)!;
        launched.OutputDataReceived += (_, _) => { };
        launched.ErrorDataReceived += (_, _) => { };
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        return launched;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
