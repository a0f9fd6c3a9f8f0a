using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Access;

/// <summary>
/// The framework's PBKDF2 with SHA-512 over the password in NFC, so that an å is the same from every keyboard; spaces and
/// case count as they are. Can also spend the same time for nobody.
/// </summary>
public sealed class AccountPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;

    /// <summary>A hash in the framework's third format, with a key that no password is known to give.</summary>
    public string OfNobody { get; } = Nobodys(options.Value.IterationCount);

    /// <inheritdoc/>
    public override string HashPassword(Account user, string password) => base.HashPassword(user, Composed(password));

    /// <returns>That a new hash is needed, where it is right and was made with fewer iterations than now.</returns>
    public override PasswordVerificationResult VerifyHashedPassword(
        Account user,
        string hashedPassword,
        string providedPassword
    ) => base.VerifyHashedPassword(user, hashedPassword, Composed(providedPassword));

    /// <summary>Takes as long as a wrong password does, where there is no account to have one.</summary>
    public void VerifyNobodys(string password) => VerifyHashedPassword(new Account(), OfNobody, password);

    /// <summary>A half character cannot be composed, and is no character of a password either.</summary>
    private static string Composed(string password) =>
        string.Concat(password.EnumerateRunes()).Normalize(NormalizationForm.FormC);

    private static string Nobodys(int iterations)
    {
        const int header = 13;
        var blob = RandomNumberGenerator.GetBytes(header + SaltBytes + KeyBytes);
        blob[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(blob.AsSpan(1), 2);
        BinaryPrimitives.WriteInt32BigEndian(blob.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(blob.AsSpan(9), SaltBytes);
        return Convert.ToBase64String(blob);
    }
}
