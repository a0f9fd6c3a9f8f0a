using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>
/// An OpenID Connect provider of the tests' own, which keeps the protocol but where it is told to lie. Each first part of an
/// address is an issuer. It also listens by TLS, with a certificate that nobody has signed.
/// </summary>
internal sealed class LyingProvider : IAsyncDisposable
{
    public const string Client = "kommunstyrning";
    public const string Secret = "en hemlighet som ingen gissar";

    private readonly WebApplication app;
    private readonly Jwt jwt = new();
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> pushed = new(StringComparer.Ordinal);
    private readonly X509Certificate2 certificate = SelfSigned();

    public LyingProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Listen(IPAddress.Loopback, 0);
            o.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        app = builder.Build();
        app.Use(Misbehave);
        app.MapGet("/{realm}/.well-known/openid-configuration", Document);
        app.MapGet("/{realm}/jwks", () => Lies.HasNoKeys ? new JsonObject { ["keys"] = new JsonArray() } : jwt.Keys);
        app.MapPost("/{realm}/par", (Delegate)Push);
        app.MapGet("/{realm}/authorize", Authorize);
        app.MapPost("/{realm}/token", Token);
        app.MapGet("/{realm}/userinfo", UserInfo);
    }

    public Lies Lies { get; set; } = new();

    public Vouched Person { get; set; } = new("p1");

    /// <summary>What the last request for a sign-in said, pushed or by the browser.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    /// <summary>How many requests have come to an endpoint.</summary>
    public ConcurrentDictionary<string, int> Count { get; } = new(StringComparer.Ordinal);

    public string Issuer(string realm) => $"{Address("http")}/{realm}";

    public string Address(string scheme) =>
        app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single(a => a.StartsWith($"{scheme}:", StringComparison.Ordinal));

    public Task Start() => app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        jwt.Dispose();
        certificate.Dispose();
    }

    private async Task Misbehave(HttpContext http, RequestDelegate next)
    {
        var endpoint = http.Request.Path.Value!.Split('/')[^1];
        Count.AddOrUpdate(endpoint, 1, (_, n) => n + 1);
        if (endpoint == Lies.SilentAt)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (endpoint == Lies.HugeAt)
            await http.Response.WriteAsync($$"""{"x":"{{new string('x', 1024 * 1024)}}"}""");
        else
            await next(http);
    }

    private IResult Document(string realm)
    {
        if (Lies.RedirectsTo is { } to)
            return Results.Redirect(to);
        if (Lies.Body is { } body)
            return Results.Text(body, "application/json", Encoding.UTF8, Lies.Status);
        var issuer = Issuer(realm);
        var document = new JsonObject
        {
            ["issuer"] = Lies.Issuer ?? issuer,
            ["authorization_endpoint"] = $"{issuer}/authorize",
            ["token_endpoint"] = $"{issuer}/token",
            ["userinfo_endpoint"] = $"{issuer}/userinfo",
            ["jwks_uri"] = $"{issuer}/jwks",
            ["response_types_supported"] = new JsonArray("code"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
        };
        if (Lies.OffersPush)
            document["pushed_authorization_request_endpoint"] = $"{issuer}/par";
        Lies.Document(document);
        return Results.Json(document, statusCode: Lies.Status);
    }

    /// <summary>In the header, which its document means by saying nothing, or in the form.</summary>
    private static string? SecretIn(HttpContext http, IReadOnlyDictionary<string, string> form) =>
        form.GetValueOrDefault("client_secret")
        ?? (
            $"{http.Request.Headers.Authorization}" is ['B', 'a', 's', 'i', 'c', ' ', .. var told]
                ? WebUtility.UrlDecode(Encoding.ASCII.GetString(Convert.FromBase64String(told)).Split(':')[^1])
                : null
        );

    private async Task<IResult> Push(HttpContext http)
    {
        var form = Fields(await http.Request.ReadFormAsync());
        if (Lies.PushError is var (error, description))
            return Results.Json(new { error, error_description = description }, statusCode: 400);
        if (SecretIn(http, form) != Secret)
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        var uri = $"urn:ietf:params:oauth:request_uri:{Guid.NewGuid():N}";
        pushed[uri] = form;
        return Results.Json(new { request_uri = uri, expires_in = 60 }, statusCode: 201);
    }

    /// <summary>Whoever is at the browser is <see cref="Person"/>, and agrees to everything.</summary>
    private IResult Authorize(HttpContext http)
    {
        var query = http.Request.Query.ToDictionary(q => q.Key, q => $"{q.Value}", StringComparer.Ordinal);
        Asked = query.TryGetValue("request_uri", out var uri) ? pushed[uri] : query;
        if (Lies.KnowsNoAddress)
            return Results.Text("redirect_uri mismatch", statusCode: 400);
        var back = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = Asked["state"] };
        if (Lies.AnswerIssuer is { } iss)
            back["iss"] = iss;
        if (Lies.AnswerError is { } error)
            back["error"] = error;
        else if (Asked.GetValueOrDefault("prompt") == "none")
            back["error"] = "login_required";
        else
            codes[back["code"] = $"{Guid.NewGuid():N}"] = Asked;
        return Results.Redirect(QueryHelpers.AddQueryString(Asked["redirect_uri"], back));
    }

    private async Task<IResult> Token(HttpContext http, string realm)
    {
        var form = Fields(await http.Request.ReadFormAsync());
        if (Lies.TokenError is { } error)
            return Results.Json(new { error }, statusCode: 400);
        if (SecretIn(http, form) != Secret)
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        var isThere = Lies.TakesCodesAgain
            ? codes.TryGetValue(form["code"], out var asked)
            : codes.TryRemove(form["code"], out asked);
        if (!isThere || asked!["redirect_uri"] != form["redirect_uri"] || !(Lies.IgnoresPkce || IsProved(asked, form)))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer(realm),
            ["aud"] = Client,
            ["sub"] = Person.Subject,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 300,
            ["nonce"] = Lies.Nonce ?? asked["nonce"],
            ["name"] = Person.Name,
            ["email"] = Person.Email,
            ["email_verified"] = true,
            ["groups"] = new JsonArray([.. Person.Groups.Select(g => JsonValue.Create(g))]),
            ["amr"] = new JsonArray([.. Person.Amr.Select(a => JsonValue.Create(a))]),
        };
        Lies.Claims(claims);
        return Results.Json(
            new
            {
                access_token = "tilltrade",
                token_type = "Bearer",
                id_token = jwt.Write(claims, Lies.Signed),
            }
        );
    }

    private IResult UserInfo() => Results.Json(new { sub = Lies.UserInfoSubject ?? Person.Subject });

    private static bool IsProved(Dictionary<string, string> asked, Dictionary<string, string> form) =>
        asked.GetValueOrDefault("code_challenge_method") == "S256"
        && asked["code_challenge"]
            == WebEncoders.Base64UrlEncode(
                SHA256.HashData(Encoding.ASCII.GetBytes(form.GetValueOrDefault("code_verifier", "")))
            );

    private static Dictionary<string, string> Fields(IFormCollection form) =>
        form.ToDictionary(f => f.Key, f => $"{f.Value}", StringComparer.Ordinal);

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
