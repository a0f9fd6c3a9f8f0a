using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Kommunstyrning.Store;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The program as a process of its own, on a free port of the loopback address. It is killed when it is disposed of.</summary>
internal sealed class ServingProcess : IAsyncDisposable
{
    private ServingProcess(Process process, Uri address) => (Process, Address) = (process, address);

    public Process Process { get; }

    public Uri Address { get; }

    /// <param name="settings">Environment variables beside those that each such process is told.</param>
    public static ServingProcess Start(DatabaseSettings database, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(typeof(Program).Assembly.Location)!,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Test",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Logging__LogLevel__Default"] = "None",
                ["Jobs__Enabled"] = "false",
                ["Database__Provider"] = database.Provider.ToString(),
                ["Database__ConnectionString"] = database.ConnectionString,
                ["Database__OwnerConnectionString"] = database.OwnerConnectionString,
            },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new ServingProcess(Process.Start(start)!, address);
    }

    /// <summary>Looks again and again until it says so.</summary>
    public async Task IsReady(CancellationToken patience)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (await Code(client, "/readyz") != 200)
        {
            Assert.False(Process.HasExited, $"It ended with {(Process.HasExited ? Process.ExitCode : 0)}.");
            await Task.Delay(50, patience);
        }
    }

    /// <returns>0 where nobody answers.</returns>
    public static async Task<int> Code(HttpClient client, string path)
    {
        try
        {
            using var reply = await client.GetAsync(new Uri(path, UriKind.Relative));
            return (int)reply.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
            Process.Kill();
        // what it held of the database is free only then
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
