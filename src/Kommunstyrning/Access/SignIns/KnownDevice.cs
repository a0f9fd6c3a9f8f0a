using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommunstyrning.Access;

/// <summary>
/// A browser that has signed in with an account. It gives no right; strangers' wrong guesses do not count against it, so
/// that nobody can lock a person out of the computer that the person uses.
/// </summary>
/// <param name="Name">Random; new at each sign-in on a device that was not known.</param>
public sealed record KnownDevice(Guid Account, string Name);

/// <summary>Writes a known device as text that only this instance can have written, and reads it back.</summary>
public sealed class DeviceToken(IDataProtectionProvider protection)
{
    private const int NameBytes = 16;

    private readonly IDataProtector protector = protection.CreateProtector(nameof(KnownDevice));

    public static KnownDevice New(Account account) =>
        new(account.Id, WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(NameBytes)));

    public string Write(KnownDevice device) => protector.Protect($"{device.Account} {device.Name}");

    /// <returns>Null when it was not written here, or has been changed.</returns>
    public KnownDevice? Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        try
        {
            return
                protector.Unprotect(token).Split(' ') is [var account, var name] && Guid.TryParse(account, out var id)
                ? new KnownDevice(id, name)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
