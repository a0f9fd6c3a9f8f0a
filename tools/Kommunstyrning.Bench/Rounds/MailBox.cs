using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kommunstyrning.Bench;

/// <summary>A mail server on loopback that keeps which letters it was handed, and how often.</summary>
internal sealed class MailBox : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task serving;

    public MailBox()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How often each came, by its message id.</summary>
    public ConcurrentDictionary<string, int> Letters { get; } = new(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        await serving;
        ending.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Talk(await listener.AcceptTcpClientAsync(ending.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the bench is over
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            try
            {
                await Converse(client.GetStream());
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException)
            {
                // the program was killed in the middle
            }
        }
    }

    private async Task Converse(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 bench");
        while (await reader.ReadLineAsync(ending.Token) is { } line)
        {
            if (line.Equals("QUIT", StringComparison.OrdinalIgnoreCase))
                return;
            if (line.Equals("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                await Keep(reader);
            }
            await writer.WriteLineAsync("250 OK");
        }
    }

    /// <summary>A letter that breaks off has not been taken: the sender got no answer.</summary>
    private async Task Keep(StreamReader reader)
    {
        var id = "";
        while (await reader.ReadLineAsync(ending.Token) is { } line)
        {
            if (line is ".")
            {
                Letters.AddOrUpdate(id, 1, (_, before) => before + 1);
                return;
            }
            if (line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))
                id = line["Message-Id:".Length..].Trim();
        }
        throw new IOException("The letter broke off.");
    }
}
