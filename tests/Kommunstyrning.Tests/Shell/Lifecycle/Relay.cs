using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A line between the program and its database that can be cut, or fall silent.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly string host;
    private readonly int port;
    private readonly ConcurrentBag<Socket> open = [];
    private TcpListener listener;
    private volatile bool isSilent;

    public Relay(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept(listener);
    }

    public int Port { get; }

    /// <summary>Nothing listens, and what was open is closed.</summary>
    public void Cut()
    {
        listener.Stop();
        CloseAll();
    }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = Accept(listener);
    }

    /// <summary>Takes everything, also new connections, and answers nothing.</summary>
    public void FallSilent() => isSilent = true;

    /// <summary>Whoever waited finds the line cut.</summary>
    public void SpeakAgain()
    {
        isSilent = false;
        CloseAll();
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private void CloseAll()
    {
        while (open.TryTake(out var socket))
            socket.Dispose();
    }

    private async Task Accept(TcpListener on)
    {
        try
        {
            while (true)
                _ = Join(await on.AcceptSocketAsync());
        }
        catch (Exception exception)
            when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // cut
        }
    }

    private async Task Join(Socket near)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        open.Add(near);
        open.Add(far);
        try
        {
            await far.ConnectAsync(host, port);
            await Task.WhenAny(Pump(near, far), Pump(far, near));
        }
        catch (SocketException)
        {
            // the database is gone by itself
        }
        near.Dispose();
        far.Dispose();
    }

    private async Task Pump(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                if (!isSilent)
                    await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // cut
        }
    }
}
