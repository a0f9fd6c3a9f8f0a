using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kommunstyrning.Bench;

/// <summary>Connections that read and write one after another until they are told to end, and what became of each request.</summary>
internal sealed class Load : IDisposable
{
    private const string Units = "/api/v1/pitea/units";

    /// <summary>Reading, as most do.</summary>
    private static readonly string[] Pages =
    [
        "/",
        "/pitea",
        "/lulea/roda-traden",
        "/pitea/jamfor",
        "/api/v1/pitea/elements",
        "/api/v1/areas",
        "/css/page.css",
    ];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentQueue<string> failures = [];
    private readonly CancellationTokenSource ending = new();
    private Task all = Task.CompletedTask;
    private int answered;
    private int written;

    public int Answered => answered;

    public int Written => written;

    public IReadOnlyCollection<string> Failures => failures;

    /// <summary>Half of them read without an account; a quarter reads and a quarter writes as an editor.</summary>
    public static async Task<Load> Begin(Uri address, int connections)
    {
        var load = new Load();
        var work = new List<Task>();
        for (var i = 0; i < connections; i++)
        {
            var client = await Client(address, signedIn: i % 2 == 1);
            work.Add(i % 4 == 3 ? load.Write(client, await Unit(client, i)) : load.Read(client, i));
        }
        load.all = Task.WhenAll(work);
        return load;
    }

    public async Task End()
    {
        await ending.CancelAsync();
        await all;
    }

    public void Dispose() => ending.Dispose();

    private async Task Read(HttpClient client, int first)
    {
        for (var i = first; !ending.IsCancellationRequested; i++)
            await Ask(client, HttpMethod.Get, Pages[i % Pages.Length], null, null);
        client.Dispose();
    }

    private async Task Write(HttpClient client, JsonNode unit)
    {
        var path = $"{Units}/{unit["id"]}";
        for (var i = 0; !ending.IsCancellationRequested; i++)
        {
            var tag = await Ask(client, HttpMethod.Get, path, null, null);
            var content = new
            {
                name = $"{unit["name"]} {i}",
                kind = "company",
                parentId = unit["parentId"]!.ToString(),
            };
            if (await Ask(client, HttpMethod.Put, path, content, tag) is not null)
                Interlocked.Increment(ref written);
        }
        client.Dispose();
    }

    /// <returns>The entity tag, empty without one; null where it failed.</returns>
    private async Task<string?> Ask(HttpClient client, HttpMethod method, string path, object? content, string? tag)
    {
        await Task.Delay(Pause);
        using var request = new HttpRequestMessage(method, path);
        if (content is not null)
            request.Content = JsonContent.Create(content);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        Interlocked.Increment(ref answered);
        try
        {
            using var reply = await client.SendAsync(request);
            await reply.Content.ReadAsByteArrayAsync();
            if (reply.StatusCode == HttpStatusCode.OK)
                return reply.Headers.ETag?.ToString() ?? "";
            failures.Enqueue($"{method} {path}: {(int)reply.StatusCode}");
        }
        catch (HttpRequestException exception)
        {
            failures.Enqueue($"{method} {path}: {exception.Message}");
        }
        return null;
    }

    private static async Task<HttpClient> Client(Uri address, bool signedIn) =>
        signedIn
            ? await Editor.SignIn(address, ServedNode.DemoPassword)
            : new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1 })
            {
                BaseAddress = address,
            };

    /// <summary>One of its own to write to.</summary>
    private static async Task<JsonNode> Unit(HttpClient client, int number)
    {
        var units = JsonNode.Parse(await client.GetStringAsync(new Uri(Units, UriKind.Relative)))!.AsArray();
        var council = units.First(u => u!["kind"]!.ToString() is "council")!["id"]!.ToString();
        using var reply = await client.PostAsJsonAsync(
            new Uri(Units, UriKind.Relative),
            new
            {
                name = $"Bolag {number}",
                kind = "company",
                parentId = council,
            }
        );
        reply.EnsureSuccessStatusCode();
        return JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;
    }
}
