namespace Kommunstyrning.Web.Shell;

/// <summary>A cookie that the product may set, as the page about cookies says it.</summary>
/// <param name="When">Begins a sentence, such as "När du loggar in".</param>
/// <param name="Lasts">How long it stays.</param>
public sealed record CookieUse(string Name, string When, string Purpose, string Lasts);

/// <summary>
/// How cookies are named and sent. Behind a public address with https they carry the prefix __Host-, which browsers let
/// nobody else set: no neighbouring host, no page without TLS. A development machine without TLS does without it.
/// </summary>
public sealed class Cookies(PublicAddress address)
{
    /// <summary>How long a browser is known as one from which somebody has signed in.</summary>
    public static readonly TimeSpan DeviceLasts = TimeSpan.FromDays(400);

    private const string Product = "kommunstyrning";

    public string Session => Named(Product);

    public string FormToken => Named($"{Product}-formular");

    /// <summary>Between password and code.</summary>
    public string PendingSignIn => Named($"{Product}-steg");

    /// <summary>What a device is to sign with a passkey.</summary>
    public string Passkey => Named($"{Product}-passnyckel");

    /// <summary>First part of the name of each: that a sign-in by an identity provider was begun in this browser.</summary>
    public string ProviderState => Named($"{Product}-svar.");

    /// <summary>First part of the name of each: what the provider's token must repeat.</summary>
    public string ProviderNonce => Named($"{Product}-en-gang.");

    public string Device => Named($"{Product}-enhet");

    /// <summary>All that the product ever sets.</summary>
    public IReadOnlyList<CookieUse> All =>
        [
            new(
                FormToken,
                "När du öppnar ett formulär",
                "Visar att det är från din webbläsare som formuläret skickas, så att ingen annan sida kan skicka det i ditt namn.",
                "Tills du stänger webbläsaren"
            ),
            new(
                PendingSignIn,
                "När du loggar in i två steg",
                "Minns att lösenordet var rätt medan du skriver koden.",
                "Några minuter, eller tills du stänger webbläsaren"
            ),
            new(
                Passkey,
                "När du använder eller lägger till en passnyckel",
                "Minns vad din enhet ska skriva under, så att ett svar bara kan användas en gång.",
                "Några minuter"
            ),
            new(
                Session,
                "När du har loggat in",
                "Håller dig inloggad.",
                "Tills du loggar ut eller stänger webbläsaren"
            ),
            new(
                Device,
                "När du har loggat in",
                "Låter dig logga in igen från samma webbläsare, även om någon annan gissar fel på ditt lösenord.",
                $"{DeviceLasts.TotalDays:0} dagar"
            ),
        ];

    public void Configure(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <param name="lasts">Null: until the browser is closed.</param>
    public void Set(HttpContext http, string name, string value, TimeSpan? lasts) =>
        http.Response.Cookies.Append(name, value, Options(http, lasts));

    public void Remove(HttpContext http, string name)
    {
        if (http.Request.Cookies.ContainsKey(name))
            http.Response.Cookies.Delete(name, Options(http, lasts: null));
    }

    private CookieOptions Options(HttpContext http, TimeSpan? lasts) =>
        new()
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = address.IsHttps || http.Request.IsHttps,
            MaxAge = lasts,
        };

    private string Named(string name) => address.IsHttps ? $"__Host-{name}" : name;
}
