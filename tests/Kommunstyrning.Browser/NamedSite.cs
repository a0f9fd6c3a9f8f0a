using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Browser;

/// <summary>The same, reached by a name, as browsers ask of a place that passkeys belong to.</summary>
public sealed class NamedSite : Site
{
    private readonly int port = Free();

    public override string Address => $"http://localhost:{port}";

    private protected override int Port => port;

    private protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["PublicAddress"] = Address };

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
