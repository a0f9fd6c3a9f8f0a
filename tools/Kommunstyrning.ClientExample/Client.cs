using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kommunstyrning.ClientExample;

/// <summary>What a client was given.</summary>
internal sealed record Tokens(string Access, string? Refresh);

/// <summary>A client: asks for tokens where the server's own document says, and asks the API with them.</summary>
internal sealed class Client(string id, string secret, string back) : IDisposable
{
    private readonly HttpClient http = new();

    /// <summary>By itself (client credentials).</summary>
    public async Task<Tokens> Alone(Uri node) =>
        Given(await Ask(node, "token_endpoint", ("grant_type", "client_credentials")));

    /// <summary>For a person (authorization code and PKCE): the browser goes to the page of consent and comes back with a code.</summary>
    public async Task<Tokens> For(Uri node, string scope, string email, string password)
    {
        var verifier = Url(RandomNumberGenerator.GetBytes(32));
        var state = Url(RandomNumberGenerator.GetBytes(16));
        var asked = Form(
            ("response_type", "code"),
            ("client_id", id),
            ("redirect_uri", back),
            ("scope", scope),
            ("state", state),
            ("code_challenge", Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))),
            ("code_challenge_method", "S256")
        );
        using var browser = new Browser(node);
        var at = (await Address(node, "authorization_endpoint")).AbsolutePath;
        var sent = await browser.LetIn($"{at}?{await asked.ReadAsStringAsync()}", email, password, back);
        var answer = sent
            .Query.TrimStart('?')
            .Split('&')
            .Select(p => p.Split('=', 2))
            .ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        if (!string.Equals(answer["state"], state, StringComparison.Ordinal))
            throw new InvalidOperationException("The answer is to another question.");
        return Given(
            await Ask(
                node,
                "token_endpoint",
                ("grant_type", "authorization_code"),
                ("code", answer["code"]),
                ("redirect_uri", back),
                ("code_verifier", verifier)
            )
        );
    }

    /// <returns>Null where the server refuses.</returns>
    public async Task<Tokens?> Renew(Uri node, string refresh)
    {
        var (status, json) = await Ask(
            node,
            "token_endpoint",
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh)
        );
        return status == 200 ? Given((status, json)) : null;
    }

    public async Task Revoke(Uri node, string token) => await Ask(node, "revocation_endpoint", ("token", token));

    /// <returns>The status, and the body where it is a refusal.</returns>
    public async Task<(int Status, string Body)> Get(Uri node, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var reply = await http.SendAsync(request);
        return ((int)reply.StatusCode, reply.IsSuccessStatusCode ? "" : await reply.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();

    /// <summary>At the node that is meant: the document names the public address, before which a balancer stands.</summary>
    private async Task<Uri> Address(Uri node, string name)
    {
        var document = await http.GetStringAsync(new Uri(node, "/.well-known/oauth-authorization-server"));
        using var json = JsonDocument.Parse(document);
        return new Uri(node, new Uri(json.RootElement.GetProperty(name).GetString()!).AbsolutePath);
    }

    private async Task<(int Status, string Json)> Ask(Uri node, string endpoint, params (string, string)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await Address(node, endpoint));
        request.Content = Form(fields);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}"))
        );
        using var reply = await http.SendAsync(request);
        return ((int)reply.StatusCode, await reply.Content.ReadAsStringAsync());
    }

    private static Tokens Given((int Status, string Json) reply)
    {
        if (reply.Status != 200)
            throw new InvalidOperationException($"{reply.Status} {reply.Json}");
        using var json = JsonDocument.Parse(reply.Json);
        return new Tokens(
            json.RootElement.GetProperty("access_token").GetString()!,
            json.RootElement.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString() : null
        );
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static string Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
