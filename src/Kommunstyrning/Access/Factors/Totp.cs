using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kommunstyrning.Access;

/// <summary>
/// Codes by time, RFC 6238 with what every app knows: SHA-1, six digits, 30 seconds. The framework's own provider takes
/// codes two steps either way and tells nobody which step it was, so that a code could be used again.
/// </summary>
public static class Totp
{
    /// <summary>160 bits, as RFC 4226 asks.</summary>
    public const int SecretBytes = 20;

    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    /// <summary>Clocks of telephones are a little off.</summary>
    private const int StepsEitherWay = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <returns>Six digits.</returns>
    public static string Code(byte[] secret, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
#pragma warning disable CA5350 // what RFC 6238 and every app use; an HMAC needs no resistance to collisions
        var hash = HMACSHA1.HashData(secret, message);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % Modulus).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <returns>The step that the code belongs to, the present one or one beside it; null for none.</returns>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset at)
    {
        var (now, written) = (StepAt(at), Encoding.UTF8.GetBytes(code));
        long? found = null;
        for (var step = now - StepsEitherWay; step <= now + StepsEitherWay; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), written))
                found = step;
        }
        return found;
    }

    /// <summary>As apps take it: base 32 (RFC 4648) without the signs that fill up.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        const int bitsPerSign = 5;
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            buffer = ((buffer << 8) | one) & 0xFFFF;
            for (bits += 8; bits >= bitsPerSign; bits -= bitsPerSign)
                text.Append(Alphabet[(buffer >> (bits - bitsPerSign)) & 0x1F]);
        }
        if (bits > 0)
            text.Append(Alphabet[(buffer << (bitsPerSign - bits)) & 0x1F]);
        return text.ToString();
    }
}
