using System.Net;
using System.Text.Json;
using Kommunstyrning.KoladaStandIn;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>A running stand-in with the sample, which a test may edit, and a client that follows no redirect.</summary>
public sealed class StandInSite : IAsyncLifetime
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Edited Source { get; } = new(StandInSample.Source);

    public StandInServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await StandInServer.Start(Source);

    public async Task DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
    }

    /// <param name="path">Under /v3, such as /kpi.</param>
    public Task<HttpResponseMessage> Ask(string path) => Ask(new Uri(Server.Address + path));

    public Task<HttpResponseMessage> Ask(Uri address) =>
        client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);

    public async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await Ask(path);
        return answer.StatusCode;
    }

    public async Task<string> Text(string path)
    {
        using var answer = await Ask(path);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> Envelope(string path) => JsonDocument.Parse(await Text(path)).RootElement;

    public async Task<List<JsonElement>> Values(string path) =>
        [.. (await Envelope(path)).GetProperty("values").EnumerateArray()];

    public async Task<List<string>> Ids(string path) =>
        [.. (await Values(path)).Select(item => item.GetProperty("id").GetString()!)];

    /// <summary>The value of one gender, with its count, status and whether it is deleted.</summary>
    public static JsonElement Cell(JsonElement row, string gender = "T") =>
        row.GetProperty("values").EnumerateArray().Single(cell => cell.GetProperty("gender").GetString() == gender);
}
