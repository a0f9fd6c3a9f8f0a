using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommunstyrning.Access;

/// <summary>
/// A browser that has signed in with an account. It gives no right; strangers' wrong guesses do not count against it, so
/// that nobody can lock a person out of the computer that the person uses.
/// </summary>
/// <param name="Name">Random, without spaces; new at each sign-in on a device that was not known.</param>
/// <exception cref="ArgumentException">The name is empty or holds a space: it could not be read back.</exception>
public sealed record KnownDevice(Guid Account, string Name)
{
    public string Name { get; } =
        Name.Length > 0 && !Name.Contains(' ', StringComparison.Ordinal)
            ? Name
            : throw new ArgumentException("A device's name is a word.", nameof(Name));
}

/// <summary>Writes a known device as text that only this instance can have written, and reads it back.</summary>
public sealed class DeviceToken(IDataProtectionProvider protection)
{
    private const int NameBytes = 16;

    private readonly IDataProtector protector = protection.CreateProtector(nameof(KnownDevice));

    /// <summary>With a name that no other device has, 128 random bits.</summary>
    public static KnownDevice New(Account account) =>
        new(account.Id, WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(NameBytes)));

    /// <returns>Encrypted under the key ring, for a cookie: every node reads it.</returns>
    public string Write(KnownDevice device) => protector.Protect($"{device.Account} {device.Name}");

    /// <returns>Null when there is none, it was not written here, or it has been changed.</returns>
    public KnownDevice? Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        try
        {
            return
                protector.Unprotect(token).Split(' ') is [var account, { Length: > 0 } name]
                && Guid.TryParse(account, out var id)
                ? new KnownDevice(id, name)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
