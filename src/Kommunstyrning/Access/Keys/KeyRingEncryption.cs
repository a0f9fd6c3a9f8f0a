using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Access;

/// <summary>Encrypts a key of the key ring with AES-256-GCM under the key of the settings: nonce, tag, text, in base64.</summary>
internal sealed class KeyRingEncryptor(byte[] key) : IXmlEncryptor
{
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = whole.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes));
        var element = new XElement("aesGcm", Convert.ToBase64String(whole));
        return new EncryptedXmlInfo(element, typeof(KeyRingDecryptor));
    }
}

/// <summary>Made by the framework, which finds it by the name that it wrote beside each key: the name must stay.</summary>
internal sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">The key of the settings is another, or the text has been changed.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var key =
            services.GetRequiredService<KeyRingSettings>().ReadKey()
            ?? throw new CryptographicException("KeyRing__Key is missing.");
        var whole = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var text = whole[(KeyRingEncryptor.NonceBytes + KeyRingEncryptor.TagBytes)..];
        var plain = new byte[text.Length];
        using var aes = new AesGcm(key, KeyRingEncryptor.TagBytes);
        aes.Decrypt(
            whole[..KeyRingEncryptor.NonceBytes],
            text,
            whole.Slice(KeyRingEncryptor.NonceBytes, KeyRingEncryptor.TagBytes),
            plain
        );
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
