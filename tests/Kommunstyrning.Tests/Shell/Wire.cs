using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What no client would send: bytes as they are, and the answer as it came.</summary>
internal sealed record Wire(int Code, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <param name="request">Lines with \n; the head ends with an empty one.</param>
    public static async Task<Wire> Send(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.Replace("\n", "\r\n", StringComparison.Ordinal)));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(await reader.ReadToEndAsync());
    }

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    private static Wire Read(string answer)
    {
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = answer[..end].Split("\r\n");
        return new Wire(
            int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            lines
                .Skip(1)
                .Select(line => line.Split(": ", 2))
                .ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase)
                .ToDictionary(h => h.Key, h => string.Join(", ", h), StringComparer.OrdinalIgnoreCase),
            answer[(end + 4)..]
        );
    }
}
