using Microsoft.AspNetCore.DataProtection;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// A one-time key in each form: it tells a form that is sent twice from two forms, and proves that a page of ours was
/// drawn for that account, also when the form's token no longer counts.
/// </summary>
public sealed class FormKeys(IDataProtectionProvider protection)
{
    /// <summary>The form's field.</summary>
    public const string Field = "engangsnyckel";

    /// <summary>A form that has lain open longer is worth nothing.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Kommunstyrning.FormKey")
        .ToTimeLimitedDataProtector();

    public string New(Guid account) => protector.Protect($"{Guid.NewGuid():N}{account:N}", Lasts);

    /// <returns>Null for what is no key of ours, or is too old.</returns>
    public FormKey? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 1000)
            return null;
        try
        {
            var parts = protector.Unprotect(text);
            return new FormKey(parts[..32], Guid.ParseExact(parts[32..], "N"));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

/// <param name="Account">Whom the form was drawn for.</param>
public sealed record FormKey(string Key, Guid Account);
