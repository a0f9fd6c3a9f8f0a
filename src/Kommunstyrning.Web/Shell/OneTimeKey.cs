using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>The key by which something that is sent counts once, and a hash of what is sent with it.</summary>
/// <param name="Fingerprint">SHA-256 of address and contents, hexadecimal.</param>
public sealed record OneTimeKey(Guid Account, string Key, string Fingerprint)
{
    /// <summary>The header of the API; forms have a field.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The body of a request with a key is read twice: by the endpoint, and here.</summary>
    public static Task KeepBody(HttpContext http, RequestDelegate next)
    {
        if (IsOfApi(http))
            http.Request.EnableBuffering();
        return next(http);
    }

    /// <returns>Why the key cannot be taken as it is; null where it can, or where there is none.</returns>
    public static Problem? WhyNot(HttpContext http) =>
        IsOfApi(http) && !IsKey(http.Request.Headers[Header].ToString()) ? Problem.FaultyKey : null;

    /// <returns>Null where nothing was sent with a key, or nobody has signed in.</returns>
    public static async Task<OneTimeKey?> Of(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.Access().SenderId is not { } account)
            return null;
        return IsOfApi(http) ? await OfApi(http, account)
            : http.Request.HasFormContentType ? await OfForm(http, account)
            : null;
    }

    private static bool IsOfApi(HttpContext http) =>
        ExceptionMiddleware.IsApi(http)
        && HttpMethods.IsPost(http.Request.Method)
        && http.Request.Headers.ContainsKey(Header);

    private static bool IsKey(string text) =>
        text.Length is > 0 and <= Receipt.KeyLength && text.All(c => c is > ' ' and < '\x7f');

    private static async Task<OneTimeKey> OfApi(HttpContext http, Guid account)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Address(http));
        Add(hash, http.Request.Headers.IfMatch.ToString());
        http.Request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
            hash.AppendData(buffer, 0, read);
        return new OneTimeKey(account, http.Request.Headers[Header].ToString(), Hex(hash));
    }

    private static async Task<OneTimeKey?> OfForm(HttpContext http, Guid account)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var keys = http.RequestServices.GetRequiredService<FormKeys>();
        if (form.ContainsKey(HeldForm.Flag) || keys.Read(form[FormKeys.Field]) is not { } key || key.Account != account)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Address(http));
        foreach (var (name, text) in HeldForm.FieldsOf(form))
        {
            Add(hash, name);
            Add(hash, text);
        }
        return new OneTimeKey(account, key.Key, Hex(hash));
    }

    private static string Address(HttpContext http) => $"{http.Request.Path}{http.Request.QueryString}";

    /// <summary>Its length goes first, so that two texts cannot be taken for two others.</summary>
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }

    private static string Hex(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
