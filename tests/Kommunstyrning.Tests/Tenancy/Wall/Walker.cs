using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Tenancy.Wall;

/// <summary>Somebody who tries every door: a person with a session, a program with a token, or a stranger.</summary>
/// <param name="In">The words of the doors that open, as <see cref="RouteEntry.Who"/> says them.</param>
/// <param name="Token">Of a program; null for whoever sits at a browser.</param>
/// <param name="IsOfTenant">Whether Piteå, whose doors are tried, is the own municipality.</param>
internal sealed partial record Walker(string Name, IReadOnlyCollection<string> In, string? Token, bool IsOfTenant)
    : IDisposable
{
    private HttpClient? client;
    private string session = "";
    private string formToken = "";

    public bool IsAProgram => Token is not null;

    public bool IsStranger { get; private init; }

    /// <summary>Who has signed in, or nobody.</summary>
    public static async Task<Walker> AtBrowser(Instance instance, string? email, bool isOfTenant, params string[] opens)
    {
        using var visitor = email is null ? instance.Visitor() : await instance.SignedIn(email);
        return await AtBrowser(instance, visitor, email, isOfTenant, opens);
    }

    /// <summary>The same with the session that a visitor has.</summary>
    public static async Task<Walker> AtBrowser(
        Instance instance,
        Visitor visitor,
        string? email,
        bool isOfTenant,
        params string[] opens
    )
    {
        var walker = new Walker(email ?? "stranger", ["everyone", .. opens], Token: null, isOfTenant)
        {
            IsStranger = email is null,
        };
        walker.formToken = await visitor.Token();
        walker.session = visitor.Session;
        walker.client = Client(instance);
        return walker;
    }

    public static Walker Program(
        Instance instance,
        string name,
        string token,
        bool isOfTenant,
        params string[] opens
    ) => new(name, opens, token, isOfTenant) { client = Client(instance) };

    /// <summary>Whether the door is open to it by who it is; what lies behind may still be another unit's.</summary>
    public bool MayEnter(Door door, string method)
    {
        var who = door.Who[method];
        if (!IsAProgram)
            return In.Contains(who, StringComparer.Ordinal);
        // a token says nothing where none is taken, and where it is taken it must hold
        return door is { IsApi: true, IsOfTenant: true }
            ? In.Contains($"{who} {KindOf(door)}", StringComparer.Ordinal)
            : who is "everyone";
    }

    /// <summary>Reads, or writes what would be taken for granted to be complete except for the revision.</summary>
    public Task<Seen> Ask(Door door, string method, Asked asked) =>
        Send(
            method,
            asked,
            !door.Takes(method) || method is "GET" or "HEAD" ? null
                : door.IsApi ? Json(Bodies.For(door.Entry(method)))
                : Form(("revision", "999"), ("__RequestVerificationToken", formToken))
        );

    /// <summary>Comes in, and is turned round before anything is done: without the form's token, or with a word that the address does not know.</summary>
    public Task<Seen> Knock(Door door, string method, Asked asked) =>
        door.IsApi
            ? Send(method, asked with { Path = $"{asked.Path}?hittepa=1" }, Json(Bodies.For(door.Entry(method))))
            : Send(method, asked, Form(("revision", "999")));

    public void Dispose() => client?.Dispose();

    private async Task<Seen> Send(string method, Asked asked, HttpContent? content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), asked.Path) { Content = content };
        if (Token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        else if (!IsStranger || content is FormUrlEncodedContent)
            request.Headers.TryAddWithoutValidation("Cookie", session);
        if (content is not null && content is not FormUrlEncodedContent)
            request.Headers.TryAddWithoutValidation("If-Match", "\"999\"");
        using var response = await client!.SendAsync(request);
        return new Seen(response, await response.Content.ReadAsStringAsync(), asked.Word);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static string KindOf(Door door) =>
        door.Pattern.Contains("/unit-results", StringComparison.Ordinal) ? "outcomes"
        : door.Pattern.StartsWith("/api/v1/{tenant}/indicators", StringComparison.Ordinal) ? "outcomes"
        : door.Pattern.StartsWith("/api/v1/{tenant}/rounds/{id}/units/", StringComparison.Ordinal) ? "outcomes"
        : door.Pattern.EndsWith("/trail", StringComparison.Ordinal) ? "trail"
        : "plan";

    private static HttpClient Client(Instance instance) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = instance.Address,
        };
}

/// <summary>An answer, without what is another each time and with what was asked for taken out.</summary>
internal sealed partial class Seen(HttpResponseMessage response, string body, string asked)
{
    private static readonly string[] EachTime = ["Date", "Age", "Set-Cookie"];

    public int Code { get; } = (int)response.StatusCode;

    public string Body => body;

    public string Location { get; } = response.Headers.Location?.OriginalString ?? "";

    public string Type { get; } = response.Content.Headers.ContentType?.MediaType ?? "";

    public HashSet<string> Allow { get; } = [.. response.Content.Headers.Allow];

    /// <summary>What no answer may be without.</summary>
    private static readonly string[] Safe =
    [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Permissions-Policy",
    ];

    /// <summary>The safe headers that it is without.</summary>
    public string Lacks { get; } = string.Join(' ', Safe.Where(name => !response.Headers.Contains(name)));

    private readonly string headers = string.Join(
        '\n',
        response
            .Headers.Concat(response.Content.Headers)
            .Where(h => !EachTime.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
            .Order(StringComparer.Ordinal)
    );

    /// <summary>Status, headers and body.</summary>
    public string All
    {
        get
        {
            var all = EachTimeAnother().Replace($"{Code}\n{headers}\n{body}", "");
            return asked.Length == 0 ? all : all.Replace(asked, "asked", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The lines that the other has not.</summary>
    public string But(Seen other) => string.Join('\n', All.Split('\n').Except(other.All.Split('\n')).Take(8));

    /// <summary>Kept out for being who one is.</summary>
    public bool IsTurnedAway =>
        Code is 401 or 403 || (Code is 302 && Location.StartsWith("/logga-in", StringComparison.Ordinal));

    /// <summary>The door is open to the role, and this thing behind it belongs to another unit.</summary>
    public bool IsOfAnotherUnit =>
        body.Contains("får bara ändra det som hör till den egna enheten", StringComparison.Ordinal);

    public override string ToString() => $"{Code} {Location} {body[..Math.Min(body.Length, 200)]}";

    [GeneratedRegex(
        "name=\"(__RequestVerificationToken|engangsnyckel|forslag)\" value=\"[^\"]*\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex EachTimeAnother();
}
