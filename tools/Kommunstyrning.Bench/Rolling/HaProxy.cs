using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Bench;

/// <summary>HAProxy with the configuration that operators are given.</summary>
internal sealed class HaProxy : IAsyncDisposable
{
    private readonly Process process;

    private HaProxy(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<HaProxy> Before(string one, string other)
    {
        var bind = $"127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("haproxy", ["-f", Repository.Infra("haproxy.cfg")])
        {
            UseShellExecute = false,
            Environment =
            {
                ["KOMMUN_BIND"] = bind,
                ["KOMMUN_NODE1"] = one,
                ["KOMMUN_NODE2"] = other,
            },
        };
        var proxy = new HaProxy(Process.Start(start)!, new Uri($"http://{bind}"));
        using var client = new HttpClient { BaseAddress = proxy.Address };
        await Wait.Until(() => Answers(client), TimeSpan.FromSeconds(30), "HAProxy answered");
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/livez", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
