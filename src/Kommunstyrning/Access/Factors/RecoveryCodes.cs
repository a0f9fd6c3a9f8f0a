using System.Security.Cryptography;
using System.Text;

namespace Kommunstyrning.Access;

/// <summary>How recovery codes look, and what is kept of them.</summary>
internal static class RecoveryCodes
{
    /// <summary>So many are given at a time.</summary>
    public const int Count = 10;

    private const int Bytes = 10;
    private const int Length = 16;
    private const int GroupLength = 4;

    /// <returns>Different ones, such as "k3fw-7q2a-xm5d-tz4n".</returns>
    public static List<string> New() => [.. Enumerable.Range(0, Count).Select(_ => NewOne())];

    /// <returns>Null for what cannot be one; case, spaces and hyphens do not count.</returns>
    public static string? HashOf(Guid account, string written)
    {
        var bare = new string([.. written.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return bare.Length == Length
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account} {bare}")))
            : null;
    }

    private static string NewOne() =>
        string.Join(
            '-',
            Totp.Base32(RandomNumberGenerator.GetBytes(Bytes))
                .ToLowerInvariant()
                .Chunk(GroupLength)
                .Select(g => new string(g))
        );
}
