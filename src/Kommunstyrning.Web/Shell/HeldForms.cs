using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Carries a form that could not be taken through signing in: encrypted, within the sign-in form itself, and opened only
/// for the account that the form was drawn for. Nothing of it is kept by the program, and nothing stands in an address.
/// </summary>
public sealed class HeldForms(IDataProtectionProvider protection, FormKeys keys)
{
    /// <summary>The field of the sign-in form.</summary>
    public const string Field = "kvar";

    /// <summary>The field of a form of a step that must be taken after signing in, before the one that waits.</summary>
    public const string AfterStep = "kvar-sedan";

    /// <summary>Bytes of a form. The longest texts that an element takes fit.</summary>
    private const int Largest = 1024 * 1024;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Kommunstyrning.HeldForm")
        .ToTimeLimitedDataProtector();

    /// <returns>Null where the request is no form of ours, is too large, or was sent by another site's page.</returns>
    public async Task<HeldForm?> Take(HttpContext http)
    {
        var request = http.Request;
        if (
            !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || request.ContentLength is null or > Largest
            || !FormToken.IsOfOurOwn(http)
        )
            return null;
        var form = await request.ReadFormAsync(http.RequestAborted);
        if (keys.Read(form[FormKeys.Field]) is not { } key)
            return null;
        var path = $"{request.Path}{request.QueryString}";
        var from = form[HeldForm.FromField].ToString();
        return new HeldForm(path, from.Length > 0 ? from : PageBefore(http), key.Account, HeldForm.FieldsOf(form));
    }

    /// <summary>A form that waits in the one of signing in, which somebody sends who has signed in beside it meanwhile.</summary>
    /// <returns>Null where there is none, or another site's page sent it.</returns>
    public async Task<HeldForm?> Waiting(HttpContext http)
    {
        var request = http.Request;
        return
            HttpMethods.IsPost(request.Method)
            && request.HasFormContentType
            && request.ContentLength is not null and <= 2 * Largest
            && FormToken.IsOfOurOwn(http)
            ? Open((await request.ReadFormAsync(http.RequestAborted))[Field])
            : null;
    }

    public string Pack(HeldForm form)
    {
        using var packed = new MemoryStream();
        using (var squeeze = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(squeeze, form);
        return WebEncoders.Base64UrlEncode(protector.Protect(packed.ToArray(), Lasts));
    }

    /// <returns>Null for what was not packed here, or too long ago.</returns>
    public HeldForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            using var packed = new MemoryStream(protector.Unprotect(WebEncoders.Base64UrlDecode(text)));
            using var unsqueeze = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<HeldForm>(unsqueeze);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <returns>Null too for what somebody else has opened and written.</returns>
    public HeldForm? OpenFor(CallerAccess access, string? text) =>
        Open(text) is { } form && form.Account == access.AccountId ? form : null;

    /// <summary>A page of ours: another site's is refused before.</summary>
    private static string PageBefore(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) ? from.PathAndQuery : "";
}
