using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using MimeKit;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>A mail server that keeps what it is sent. Speaks as much SMTP as a client needs to hand over a letter.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Channel<MimeMessage> arrived = Channel.CreateUnbounded<MimeMessage>();
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = Serve();
    }

    public int Port { get; }

    /// <summary>Every letter that was taken, in the order that it came.</summary>
    public ConcurrentQueue<MimeMessage> Letters { get; } = [];

    /// <summary>What is said to each recipient.</summary>
    public Func<string, string> OfRecipient { get; set; } = _ => "250 OK";

    /// <summary>Ends the connection after a letter has been taken, without saying so.</summary>
    public bool HangsUpAfterLetter { get; set; }

    /// <summary>Not a timing: only what turns a wait for ever into a failure.</summary>
    public async Task<MimeMessage> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return await arrived.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        stopping.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Talk(await listener.AcceptTcpClientAsync(stopping.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
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
                // the client has gone
            }
        }
    }

    private async Task Converse(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                await writer.WriteLineAsync(OfRecipient(line));
            else if (line.Equals("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                await Keep(reader);
                if (HangsUpAfterLetter)
                    return;
                await writer.WriteLineAsync("250 OK");
            }
            else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                return;
            else
                await writer.WriteLineAsync("250 OK");
        }
    }

    /// <summary>A letter that breaks off has not been taken: whoever sent it got no answer.</summary>
    private async Task Keep(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is var line && line is not ".")
        {
            if (line is null)
                throw new IOException("The letter broke off.");
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        var message = await MimeMessage.LoadAsync(stream, stopping.Token);
        Letters.Enqueue(message);
        arrived.Writer.TryWrite(message);
    }
}
