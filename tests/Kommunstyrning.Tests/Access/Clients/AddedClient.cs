using System.Text;
using Kommunstyrning.Tests.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>A client that an administrator has added on the page, and what a program does with it over HTTP.</summary>
/// <param name="Id">As it calls itself.</param>
/// <param name="Page">The address of its page.</param>
internal sealed record AddedClient(Uri Node, string Id, string? Secret, string Page)
{
    public const string Back = "https://system.example/tillbaka";

    public static async Task<AddedClient> By(
        Visitor admin,
        Uri node,
        string slug,
        string use,
        string[] scopes,
        bool isPublic = false,
        string? name = null
    )
    {
        var reply = await admin.Post($"/{slug}/klienter/ny", await Fields(admin, slug, use, scopes, isPublic, name));
        Assert.True(reply.Code == 200, reply.Text);
        return new AddedClient(
            node,
            reply.Page.QuerySelector("#f-klient-id")!.GetAttribute("value")!,
            reply.Page.QuerySelector("input[aria-label=Hemlighet]")?.GetAttribute("value"),
            reply.Page.QuerySelector("main form.form")!.GetAttribute("action")!
        );
    }

    /// <summary>What is sent to add one, with the responsible person that the form suggests.</summary>
    public static async Task<List<KeyValuePair<string, string>>> Fields(
        Visitor admin,
        string slug,
        string use,
        string[] scopes,
        bool isPublic = false,
        string? name = null
    )
    {
        var form = (await admin.Get($"/{slug}/klienter/ny")).Page.QuerySelector("main form.form")!;
        return
        [
            .. FormFields.Of(form).Where(f => f.Key is not ("name" or "purpose" or "addresses")),
            new("name", name ?? $"System {Guid.NewGuid():N}"[..20]),
            new("purpose", "Hämta mål till en rapport"),
            .. use.Split(' ').Select(u => KeyValuePair.Create("use", u)),
            .. scopes.Select(s => KeyValuePair.Create("scopes", s)),
            .. isPublic ? [new("public", "true")] : Array.Empty<KeyValuePair<string, string>>(),
            new("addresses", Back),
        ];
    }

    public AddedClient At(Uri node) => this with { Node = node };

    /// <summary>Asks an address of the authorization server; says who it is in the header, or by the form where it has no secret.</summary>
    public async Task<Reply> Ask(string path, params (string Name, string Value)[] fields)
    {
        using var program = new Visitor(Node);
        var sent = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).ToList();
        if (Secret is null)
            sent.Add(new("client_id", Id));
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(Id)}:{Secret}"));
        return await program.Send(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(sent),
            Secret is null ? [] : [("Authorization", $"Basic {basic}")]
        );
    }

    public Task<Reply> Token(params (string Name, string Value)[] fields) => Ask("/oauth/token", fields);

    /// <summary>By itself.</summary>
    public async Task<string> Alone(string? scope = null)
    {
        var reply = await (
            scope is null
                ? Token(("grant_type", "client_credentials"))
                : Token(("grant_type", "client_credentials"), ("scope", scope))
        );
        Assert.True(reply.Code == 200, reply.ToString());
        return reply.Json["access_token"]!.GetValue<string>();
    }

    public async Task<Reply> Get(string path, string token)
    {
        using var program = new Visitor(Node);
        return await program.Get(path, ("Authorization", $"Bearer {token}"));
    }

    public async Task<Reply> Post(string path, string token, string json, params (string Name, string Value)[] headers)
    {
        using var program = new Visitor(Node);
        return await program.Send(
            HttpMethod.Post,
            path,
            new StringContent(json, Encoding.UTF8, "application/json"),
            [("Authorization", $"Bearer {token}"), .. headers]
        );
    }

    /// <summary>Where a program sends a person.</summary>
    public string Authorize(Pkce pkce, string? scope, params (string Name, string? Value)[] changed)
    {
        var asked = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = Id,
            ["redirect_uri"] = Back,
            ["state"] = "mitt-tillstånd",
            ["scope"] = scope,
            ["code_challenge"] = pkce.Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changed)
            asked[name] = value;
        return QueryHelpers.AddQueryString("/oauth/authorize", asked.Where(p => p.Value is not null));
    }

    /// <summary>The person opens the page of consent and answers.</summary>
    public static async Task<Reply> Answer(Visitor person, string address, string answer = "ja")
    {
        var shown = await person.Get(address);
        Assert.True(shown.Code == 200, $"{shown.Code} {shown.Location} {(shown.Code < 400 ? "" : shown.Text)}");
        var fields = FormFields.Of(shown.Page.QuerySelector("main form.form")!);
        return await person.Post("/oauth/authorize", [.. fields, new("svar", answer)]);
    }

    /// <summary>What the browser was sent back with.</summary>
    public static Dictionary<string, string> SentBack(Reply reply)
    {
        Assert.True(reply.Code == 302, reply.ToString());
        Assert.StartsWith(Back + "?", reply.Location);
        return QueryHelpers
            .ParseQuery(new Uri(reply.Location).Query)
            .ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
    }

    public Task<Reply> Exchange(string code, Pkce pkce, string redirect = Back) =>
        Token(
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirect),
            ("code_verifier", pkce.Verifier)
        );

    /// <summary>All of it: the person says yes, and the program fetches what it was let have.</summary>
    public async Task<GivenTokens> LetIn(Visitor person, string scope)
    {
        var pkce = Pkce.New();
        var code = SentBack(await Answer(person, Authorize(pkce, scope)))["code"];
        var reply = await Exchange(code, pkce);
        Assert.True(reply.Code == 200, reply.ToString());
        return GivenTokens.Of(reply, code);
    }

    public Task<Reply> Renew(string refresh, params (string Name, string Value)[] more) =>
        Token([("grant_type", "refresh_token"), ("refresh_token", refresh), .. more]);

    public async Task<bool> IsActive(string token)
    {
        var reply = await Ask("/oauth/introspect", ("token", token));
        Assert.True(reply.Code == 200, reply.ToString());
        return reply.Json["active"]!.GetValue<bool>();
    }
}

/// <summary>What a client was given.</summary>
internal sealed record GivenTokens(string Access, string? Refresh, string Scope, string Code)
{
    public static GivenTokens Of(Reply reply, string code = "") =>
        new(
            reply.Json["access_token"]!.GetValue<string>(),
            reply.Json["refresh_token"]?.GetValue<string>(),
            reply.Json["scope"]?.GetValue<string>() ?? "",
            code
        );
}
