using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kommunstyrning.Store;

/// <summary>
/// The seal of a line. Its canonical form is each of these fields as a netstring — the length in bytes of UTF-8, a colon, the
/// field, a comma — in this order: the hash of the line before, municipality, number, time, kind, by, by account, subject,
/// subject id, then name and value of each detail in the order of the names' code units. Time is 2026-05-01T06:30:00.000Z, an
/// id 8-4-4-4-12 in small letters, and what is null an empty field.
/// </summary>
public static class TrailHash
{
    /// <summary>What stands before the first line.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <returns>Hexadecimal SHA-256 of the canonical form, in small letters.</returns>
    public static string Of(TrailEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(entry))));

    private static string Canonical(TrailEntry entry)
    {
        string[] fields =
        [
            entry.PreviousHash,
            entry.TenantId.Value,
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            $"{entry.Kind}",
            entry.By,
            $"{entry.ByAccountId}",
            entry.Subject,
            $"{entry.SubjectId}",
            .. entry.Details.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => new[] { d.Key, d.Value }),
        ];
        return string.Concat(fields.Select(f => $"{Encoding.UTF8.GetByteCount(f)}:{f},"));
    }
}
