using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Kommunstyrning.Bench;

/// <summary>
/// What the page of one comparison bears: the built program as a process of its own on the filled database, asked over
/// loopback by this process, which shares its cores.
/// </summary>
internal sealed class PageFigures
{
    private const string Address = "/jamfor/N15436?kommun=2581&grupp=similar:grundskola";
    private const int WarmUp = 500;
    private const int Rounds = 1_000;
    private const int Connections = 16;
    private const double LeastPerSecond = 400;
    private const double Thousand = 1_000;
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(10);

    private int asked;
    private readonly List<(string Name, double Value, double? Limit, bool IsLeast, string Form)> lines = [];

    public bool AreBeyond => lines.Exists(IsBeyond);

    public async Task Measure(Database filled)
    {
        await Console.Error.WriteLineAsync("the page");
        await using var instance = Instance.On(filled);
        await instance.Start();
        using var client = Client(instance, connections: 1);
        await Ask("drawn anew", instance, client, isKept: false);
        await Ask("kept", instance, client, isKept: true);
        foreach (var (coding, most) in new (string, double?)[] { ("br", 60), ("gzip", 60), ("identity", null) })
            Add($"{coding}: kB", await Size(client, coding, Address) / Thousand, most, "0.0");
    }

    public void Print()
    {
        if (lines.Count == 0)
            return;
        Console.WriteLine($"\n| `{Address}` | | limit |\n|---|---|---|");
        foreach (var line in lines)
        {
            var limit = line.Limit is { } value ? $"{(line.IsLeast ? "at least" : "at most")} {Text(value, "0")}" : "";
            Console.WriteLine(
                $"| {line.Name} | {Text(line.Value, line.Form)}{(IsBeyond(line) ? " **!**" : "")} | {limit} |"
            );
        }
    }

    private void Add(string name, double value, double? limit = null, string form = "#,0", bool isLeast = false) =>
        lines.Add((name, value, limit, isLeast, form));

    private static bool IsBeyond((string, double Value, double? Limit, bool IsLeast, string) line) =>
        line.IsLeast ? line.Value < line.Limit : line.Value > line.Limit;

    /// <param name="isKept">Whether the same address is asked for again and again, or each for the first time.</param>
    private async Task Ask(string how, Instance instance, HttpClient client, bool isKept)
    {
        for (var i = 0; i < WarmUp; i++)
            await Read(client, isKept);
        var sample = await Sample.Of(_ => Read(client, isKept), 1, Rounds);
        Add($"{how}, alone: median ms", sample.Median, 15, "0.0");
        Add($"{how}, alone: p99 ms", sample.P99, form: "0.0");
        var (perSecond, processor) = await Bear(instance, isKept);
        Add($"{how}, {Connections} at once: pages a second", perSecond, LeastPerSecond, isLeast: true);
        Add($"{how}, {Connections} at once: ms of the server's processors a page", processor, form: "0.00");
    }

    /// <returns>Pages a second, and what one takes of the server's processors in milliseconds, whoever else uses them.</returns>
    private async Task<(double PerSecond, double Processor)> Bear(Instance instance, bool isKept)
    {
        using var client = Client(instance, Connections);
        using var end = new CancellationTokenSource(Load);
        var before = instance.Processor;
        var clock = Stopwatch.StartNew();
        var readers = Enumerable.Range(0, Connections).Select(_ => ReadUntil(client, isKept, end.Token)).ToList();
        var pages = (await Task.WhenAll(readers)).Sum();
        var elapsed = clock.Elapsed;
        return (pages / elapsed.TotalSeconds, (instance.Processor - before).TotalMilliseconds / pages);
    }

    private async Task<int> ReadUntil(HttpClient client, bool isKept, CancellationToken end)
    {
        var pages = 0;
        for (; !end.IsCancellationRequested; pages++)
            await Read(client, isKept);
        return pages;
    }

    /// <summary>As a browser asks, and without unpacking what comes.</summary>
    private Task<long> Read(HttpClient client, bool isKept) =>
        Size(client, "gzip, deflate, br", isKept ? Address : $"{Address}&nr={Interlocked.Increment(ref asked)}");

    private static async Task<long> Size(HttpClient client, string coding, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).LongLength;
    }

    private static HttpClient Client(Instance instance, int connections) =>
        new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = connections,
                AutomaticDecompression = DecompressionMethods.None,
            }
        )
        {
            BaseAddress = instance.Client.BaseAddress,
        };

    private static string Text(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
