using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Kommunstyrning.Access;

/// <summary>
/// The only way in which the program speaks to identity providers. Where a name leads is looked at as the connection is made,
/// each time, so that a name which leads elsewhere by then leads nowhere; an answer has a limit in time and size; nobody is
/// followed to another address, and no proxy stands between.
/// </summary>
public sealed class ProviderHttp : IDisposable
{
    /// <summary>The most bytes of one answer; discovery documents and key sets have a few thousand.</summary>
    public const int MostBytes = 256 * 1024;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>A provider that is slow, or that somebody has made the program ask all the time, takes no more of it.</summary>
    private const int MostConnections = 16;

    private readonly ProviderNetwork network;
    private readonly OnlyEncrypted way;

    public ProviderHttp(ProviderNetwork network)
    {
        this.network = network;
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxConnectionsPerServer = MostConnections,
            PooledConnectionLifetime = LookAgain,
            ConnectTimeout = network.Timeout,
            ConnectCallback = Connect,
        };
        way = new OnlyEncrypted(network, sockets);
        Client = Limited(way);
    }

    public HttpClient Client { get; }

    /// <summary>The same way with the same limits, and something before it that looks at what is sent.</summary>
    public HttpClient Through(DelegatingHandler before)
    {
        before.InnerHandler = way;
        return Limited(before);
    }

    public void Dispose() => way.Dispose();

    private HttpClient Limited(HttpMessageHandler handler)
    {
        var client = new HttpClient(handler, disposeHandler: false)
        {
            Timeout = network.Timeout,
            MaxResponseContentBufferSize = MostBytes,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Kommunstyrning", "1"));
        return client;
    }

    /// <exception cref="ProviderFaultException">The name leads into an internal network.</exception>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancel);
        if (!network.MayBeInternal(host) && Array.Exists(addresses, InternalNetworks.Contain))
            throw new ProviderFaultException(ProviderFault.InternalAddress, host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Neither the issuer nor what its document names is spoken to in the clear.</summary>
    private sealed class OnlyEncrypted(ProviderNetwork network, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            network.MaySpeakTo(request.RequestUri!)
                ? base.SendAsync(request, cancellationToken)
                : throw new ProviderFaultException(ProviderFault.Unencrypted, $"{request.RequestUri}");
    }
}
