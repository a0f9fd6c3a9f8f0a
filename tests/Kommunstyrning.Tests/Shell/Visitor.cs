using System.Net;
using System.Net.Http.Json;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Somebody at a browser of their own, with its cookies; follows no redirect by itself.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address)
    {
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false };
        client = new HttpClient(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>All cookies as a browser would send them; set to go on with what another visitor began.</summary>
    public string Session
    {
        get => Cookies.GetCookieHeader(client.BaseAddress!);
        set
        {
            foreach (var pair in value.Split("; "))
            {
                var (name, text) = (pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]);
                Cookies.Add(client.BaseAddress!, new Cookie(name, text, "/"));
            }
        }
    }

    public async Task<Reply> Get(string path, params (string Name, string Value)[] headers) =>
        await Send(HttpMethod.Get, path, content: null, headers);

    public async Task<Reply> Send(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return new Reply(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A file as it is sent, with its answer.</summary>
    public async Task<(Reply Reply, byte[] Content)> File(string path)
    {
        using var response = await client.GetAsync(path);
        return (new Reply(response, ""), await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Sends JSON by the API; with an entity tag when one is given.</summary>
    public Task<Reply> Json(HttpMethod method, string path, object? body, string? ifMatch = null) =>
        JsonText(
            method,
            path,
            body is null ? "" : System.Text.Json.JsonSerializer.Serialize(body, Reply.Options),
            ifMatch
        );

    public Task<Reply> JsonText(HttpMethod method, string path, string body, string? ifMatch = null) =>
        Send(
            method,
            path,
            new StringContent(body, Encoding.UTF8, "application/json"),
            ifMatch is null ? [] : [("If-Match", ifMatch)]
        );

    /// <summary>Opens the page and sends its form as it stands there, with these fields changed or added.</summary>
    public async Task<Reply> Submit(string page, params (string Name, string Value)[] fields)
    {
        var shown = await Get(page);
        var form = shown.Page.QuerySelectorAll("main form.form[method=post]").First(f => Offers(f, fields));
        var action = form.GetAttribute("action") ?? page;
        var sent = FormFields
            .Of(form)
            .Where(f => !fields.Any(changed => changed.Name == f.Key))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Post(action, [.. sent]);
    }

    /// <summary>A page may hold one form for each step; the step that is asked for stands in its hidden field "to".</summary>
    private static bool Offers(IElement form, (string Name, string Value)[] fields) =>
        form.QuerySelector("input[name=to]") is not { } step
        || fields.Any(f => f.Name == "to" && f.Value == step.GetAttribute("value"));

    public async Task<Reply> Post(string path, List<KeyValuePair<string, string>> fields) =>
        await Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields));

    /// <summary>Posts to an endpoint that has no page of its own, with the token that any form of this reader carries.</summary>
    public async Task<Reply> PostWithToken(string path, params (string Name, string Value)[] fields) =>
        await Post(
            path,
            [
                KeyValuePair.Create("__RequestVerificationToken", await Token()),
                .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
            ]
        );

    public async Task<string> Token() =>
        (await Get("/logga-in")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public async Task SignIn(string email, string password = DemoPassword.Text)
    {
        var reply = await Submit("/logga-in", ("email", email), ("password", password));
        Assert.Equal(HttpStatusCode.Found, reply.Status);
    }

    /// <summary>As an operator does, with a reason.</summary>
    public Task<Reply> Pause(string slug, string reason = "Vi flyttar till ny server.") =>
        Submit($"/drift/kommun/{slug}/pausa", ("reason", reason), ("contact", "Drift, 0911-69 60 00"));

    /// <summary>Whoever runs the instance opens a visit for support.</summary>
    public Task<Reply> Visit(string slug, string reason = "Felet i ärende 4711", string hours = "4") =>
        Submit($"/drift/kommun/{slug}/stod", ("reason", reason), ("hours", hours));

    public Task<Reply> Start(string slug) => PostWithToken($"/drift/kommun/{slug}/starta");

    public void Dispose() => client.Dispose();
}
