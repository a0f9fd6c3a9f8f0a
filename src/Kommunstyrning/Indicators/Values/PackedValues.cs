using System.Buffers.Binary;

namespace Kommunstyrning.Indicators;

/// <summary>
/// The values of one panel, one double per area in a fixed order, as bytes that give the same doubles back bit for bit.
/// NaN is missing, and comes back as <see cref="double.NaN"/> whatever its payload was. The first byte is the format:
/// 1 scaled, 2 double, 3 scaled sparse, 4 double sparse; everything is little-endian. Scaled is a byte of decimals k
/// (0–8) and an int32 for each area, whose value is that integer divided by 10^k; it is used where that is exact for
/// every value. Sparse is the number of areas as int32, a bit for each, and only the values there are. The smallest is
/// taken. Of n areas with p values: 2 + 4n bytes scaled, 1 + 8n double, 6 + ⌈n/8⌉ + 4p scaled sparse,
/// 5 + ⌈n/8⌉ + 8p double sparse. So 312 areas are 1,250 bytes scaled and 2,497 double; with 150 values 645 and 1,244.
/// </summary>
public static class PackedValues
{
    internal const int Missing = int.MinValue;

    /// <param name="values">By position; NaN is missing. May be empty.</param>
    /// <returns>The smallest of the four forms, never empty.</returns>
    public static byte[] Pack(ReadOnlySpan<double> values)
    {
        var present = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                present++;
        }
        var decimals = DecimalScale.Of(values);
        var width = decimals is null ? sizeof(double) : sizeof(int);
        var bitmap = (values.Length + 7) / 8;
        var isSparse = sizeof(int) + bitmap + (width * present) < width * values.Length;
        var head = decimals is null ? 1 : 2;
        var packed = new byte[head + (isSparse ? sizeof(int) + bitmap + (width * present) : width * values.Length)];
        packed[0] = (byte)((decimals is null ? PackedFormat.Double : PackedFormat.Scaled) + (isSparse ? 2 : 0));
        if (decimals is { } k)
            packed[1] = (byte)k;
        var rest = packed.AsSpan(head);
        if (isSparse)
            WriteBitmap(values, rest[..(sizeof(int) + bitmap)]);
        Write(values, isSparse ? rest[(sizeof(int) + bitmap)..] : rest, decimals, isSparse);
        return packed;
    }

    /// <summary>Writes the values and NaN for what is missing, to the end of the target.</summary>
    /// <returns>How many areas were packed; areas of the target after them are missing.</returns>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pack"/>.</exception>
    /// <exception cref="ArgumentException">The target has fewer areas than were packed.</exception>
    public static int Unpack(ReadOnlySpan<byte> packed, Span<double> target)
    {
        var reader = new PackedReader(packed);
        if (reader.Areas > target.Length)
            throw new ArgumentException($"{reader.Areas} areas do not fit into {target.Length}.", nameof(target));
        reader.ReadInto(target);
        return reader.Areas;
    }

    /// <summary>How many values there are. Reads no value of a sparse panel, only the bits.</summary>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pack"/>.</exception>
    public static int Count(ReadOnlySpan<byte> packed) => new PackedReader(packed).CountPresent();

    private static void WriteBitmap(ReadOnlySpan<double> values, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, values.Length);
        for (var area = 0; area < values.Length; area++)
        {
            if (!double.IsNaN(values[area]))
                bytes[sizeof(int) + (area >> 3)] |= (byte)(1 << (area & 7));
        }
    }

    private static void Write(ReadOnlySpan<double> values, Span<byte> bytes, int? decimals, bool isSparse)
    {
        foreach (var value in values)
        {
            var isMissing = double.IsNaN(value);
            if (isMissing && isSparse)
                continue;
            if (decimals is { } k)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes, isMissing ? Missing : DecimalScale.Integer(value, k));
                bytes = bytes[sizeof(int)..];
            }
            else
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, isMissing ? double.NaN : value);
                bytes = bytes[sizeof(double)..];
            }
        }
    }
}
