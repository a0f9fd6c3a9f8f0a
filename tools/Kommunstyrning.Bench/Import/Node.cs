using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Bench;

/// <summary>The program as a server that also carries out imports which wait or were left.</summary>
internal static class Node
{
    public static Child Start(Database database, Source source) => Start(database, source, FreePort());

    /// <summary>Returns when it answers.</summary>
    public static async Task<Child> StartAndWait(Database database, Source source)
    {
        var port = FreePort();
        var child = Start(database, source, port);
        using var client = new HttpClient();
        await Wait.Until(
            async () => child.HasExited || await Answers(client, port),
            TimeSpan.FromMinutes(1),
            "a server answered"
        );
        return child.HasExited
            ? throw new InvalidOperationException($"The server ended: {child.Output}{child.Errors}")
            : child;
    }

    private static Child Start(Database database, Source source, int port) =>
        Child.Start(
            Repository.Program,
            [],
            Verb.Quiet,
            database.Settings,
            source.Settings,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["Jobs__Enabled"] = "true",
                ["Logging__LogLevel__Kommunstyrning"] = "Information",
            }
        );

    private static async Task<bool> Answers(HttpClient client, int port)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
