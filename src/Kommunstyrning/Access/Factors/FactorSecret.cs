using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Kommunstyrning.Access;

/// <summary>A secret that an app may be given, until a code shows that it has it.</summary>
/// <param name="Sealed">For a form to carry, so that nothing is written down before.</param>
/// <param name="Secret">In base 32.</param>
/// <param name="Address">What a QR code for the app holds.</param>
public sealed record FactorOffer(string Sealed, string Secret, string Address);

/// <summary>Seals secrets under the key ring: in the row of an account, and in the form before there is one.</summary>
public sealed class FactorSecret(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan OfferLasts = TimeSpan.FromHours(1);

    private readonly IDataProtector kept = protection.CreateProtector(nameof(SecondFactor));
    private readonly IDataProtector offered = protection.CreateProtector(nameof(FactorOffer));

    /// <param name="sealedOffer">One that was shown before, which goes on while it holds; else there is a new one.</param>
    public FactorOffer Offer(Account account, string? sealedOffer = null)
    {
        var secret = Offered(account.Id, sealedOffer) ?? RandomNumberGenerator.GetBytes(Totp.SecretBytes);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{account.Id} {clock.GetUtcNow().ToUnixTimeSeconds()} {Convert.ToHexString(secret)}"
        );
        var (name, base32) = (Uri.EscapeDataString(account.Email ?? ""), Totp.Base32(secret));
        return new FactorOffer(
            offered.Protect(text),
            base32,
            $"otpauth://totp/Kommunstyrning:{name}?secret={base32}&issuer=Kommunstyrning"
        );
    }

    /// <returns>Null where it was made for another account, is too old or has been changed.</returns>
    internal byte[]? Offered(Guid account, string? sealedOffer) =>
        Open(offered, sealedOffer)?.Split(' ') is [var id, var at, var secret]
        && string.Equals(id, $"{account}", StringComparison.Ordinal)
        && clock.GetUtcNow().ToUnixTimeSeconds() - long.Parse(at, CultureInfo.InvariantCulture)
            < OfferLasts.TotalSeconds
            ? Convert.FromHexString(secret)
            : null;

    internal string Seal(byte[] secret) => kept.Protect(Convert.ToHexString(secret));

    /// <returns>Null where its key has been revoked: then no code is right.</returns>
    internal byte[]? Unseal(string sealedSecret) =>
        Open(kept, sealedSecret) is { } text ? Convert.FromHexString(text) : null;

    private static string? Open(IDataProtector protector, string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
