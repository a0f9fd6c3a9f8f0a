namespace Kommunstyrning.Web.Shell;

/// <summary>
/// How cookies are named and sent. Behind a public address with https they carry the prefix __Host-, which browsers let
/// nobody else set: no neighbouring host, no page without TLS. A development machine without TLS does without it.
/// </summary>
public sealed class Cookies(PublicAddress address)
{
    private const string Product = "kommunstyrning";

    public string Session => Named(Product);

    public string FormToken => Named($"{Product}-formular");

    /// <summary>Between password and code.</summary>
    public string PendingSignIn => Named($"{Product}-steg");

    /// <summary>First part of the name of each: that a sign-in by an identity provider was begun in this browser.</summary>
    public string ProviderState => Named($"{Product}-svar.");

    /// <summary>First part of the name of each: what the provider's token must repeat.</summary>
    public string ProviderNonce => Named($"{Product}-en-gang.");

    public string Device => Named($"{Product}-enhet");

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
