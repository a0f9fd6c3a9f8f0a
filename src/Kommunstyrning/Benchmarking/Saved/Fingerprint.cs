using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>The values that a page rests on, short enough to be kept: two that are alike were made of the same values.</summary>
/// <param name="Panels">"N15419 2022 T" → a hash of the values of all areas.</param>
public sealed record Fingerprint(Dictionary<string, string> Panels)
{
    private const int Bytes = 8;

    /// <returns>"N15419 2022 T", which <see cref="Panels"/> is read by.</returns>
    public static string Key(string indicatorId, int year, Gender gender) =>
        string.Create(CultureInfo.InvariantCulture, $"{indicatorId} {year} {GenderCode.Of(gender)}");

    /// <summary>
    /// Of values, not of how they are packed: an area that came after the last and has none changes nothing.
    /// </summary>
    /// <param name="values">By position; NaN is missing.</param>
    /// <returns>16 hexadecimal digits: the first 8 bytes of SHA-256 over the doubles, little-endian.</returns>
    public static string Hash(ReadOnlySpan<double> values)
    {
        while (values.Length > 0 && double.IsNaN(values[^1]))
            values = values[..^1];
        var bytes = new byte[values.Length * sizeof(double)];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(
                bytes.AsSpan(i * sizeof(double)),
                double.IsNaN(values[i]) ? double.NaN : values[i]
            );
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, Bytes));
    }

    /// <summary>Indicators whose values are others now, that show another year, or that have lost or got values.</summary>
    /// <param name="before">The <see cref="Panels"/> of an earlier one.</param>
    /// <returns>Ids in order; empty where nothing has changed.</returns>
    public IReadOnlyList<string> ChangedSince(IReadOnlyDictionary<string, string> before) =>
        [
            .. Panels
                .Except(before)
                .Concat(before.Except(Panels))
                .Select(panel => panel.Key.Split(' ')[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
