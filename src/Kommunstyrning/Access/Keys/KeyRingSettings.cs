using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kommunstyrning.Access;

/// <summary>
/// What the keys in the database are encrypted with, so that a copy of the database opens no cookie. Bound from
/// KeyRing__Certificate and KeyRing__CertificatePassword, or KeyRing__Key; the same on every node.
/// </summary>
public sealed class KeyRingSettings
{
    internal const int KeyBytes = 32;

    /// <summary>Path of a PKCS #12 file with a private RSA key.</summary>
    public string? Certificate { get; set; }

    /// <summary>Null when the file has none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>32 bytes in base64.</summary>
    public string? Key { get; set; }

    public bool HasCertificate => !string.IsNullOrWhiteSpace(Certificate);

    public bool HasKey => !string.IsNullOrWhiteSpace(Key);

    /// <param name="required">Whether keys that are not encrypted are refused.</param>
    /// <returns>A Swedish sentence when the keys cannot be encrypted with it, or nothing is said where something must be.</returns>
    public string? WhyUnusable(bool required)
    {
        if (HasCertificate && HasKey)
            return "Ange antingen KeyRing__Certificate eller KeyRing__Key, inte båda.";
        if (HasKey)
            return ReadKey() is null
                ? "KeyRing__Key ska vara 32 slumpade byte som base64, till exempel från openssl rand -base64 32."
                : null;
        if (HasCertificate)
            return WhyCertificateUnusable();
        return required
            ? "I produktion ska nycklarna för inloggning och länkar vara krypterade. Ange KeyRing__Key (openssl rand -base64 32) eller KeyRing__Certificate."
            : null;
    }

    /// <returns>Null when it is not 32 bytes in base64.</returns>
    internal byte[]? ReadKey()
    {
        var bytes = new byte[KeyBytes];
        return Convert.TryFromBase64String((Key ?? "").Trim(), bytes, out var written) && written == KeyBytes
            ? bytes
            : null;
    }

    /// <exception cref="CryptographicException">The file is no certificate, or the password is another.</exception>
    internal X509Certificate2 ReadCertificate() =>
        X509CertificateLoader.LoadPkcs12FromFile(Certificate!, CertificatePassword);

    private string? WhyCertificateUnusable()
    {
        try
        {
            using var certificate = ReadCertificate();
            return certificate.GetRSAPrivateKey() is null
                ? "Certifikatet i KeyRing__Certificate saknar en privat RSA-nyckel."
                : null;
        }
        catch (Exception exception)
            when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "Certifikatet i KeyRing__Certificate går inte att läsa. Ange en PKCS #12-fil och dess lösenord i KeyRing__CertificatePassword.";
        }
    }
}
