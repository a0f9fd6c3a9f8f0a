using System.Net.ServerSentEvents;

namespace Kommunstyrning.Tests.Shell.Events;

/// <summary>An open page that listens to a row of events, as a browser does.</summary>
internal sealed class Listener : IDisposable
{
    private readonly HttpClient client;
    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>>? events;

    private Listener(HttpClient client, HttpResponseMessage response, Stream? stream) =>
        (this.client, this.response, events) = (
            client,
            response,
            stream is null ? null : SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator()
        );

    public int Code => (int)response.StatusCode;

    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public string? MediaType => response.Content.Headers.ContentType?.MediaType;

    /// <summary>Text of the answer where it is no row of events.</summary>
    public Task<string> Body => response.Content.ReadAsStringAsync();

    public static async Task<Listener> Open(Visitor visitor, Uri address, string path)
    {
        var handler = new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false };
        var browser = new HttpClient(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var isStream = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return new Listener(browser, answer, isStream ? await answer.Content.ReadAsStreamAsync() : null);
    }

    /// <returns>The next that comes; null at a clean end.</returns>
    /// <exception cref="HttpIOException">It was cut off.</exception>
    public async Task<SseItem<string>?> Next() => await events!.MoveNextAsync() ? events.Current : null;

    public void Dispose()
    {
        response.Dispose();
        client.Dispose();
    }
}
