using System.Buffers.Binary;

namespace Kommunstyrning.Bench;

/// <summary>
/// Reads packed values anew from what is written about them, so that a mistake in the program's own reading shows. The
/// first byte is the form: 1 scaled, 2 double, 3 scaled sparse, 4 double sparse. Scaled is a byte of decimals k and an
/// int32 for each area, divided by 10^k; the least int32 is a missing one. Sparse is the number of areas as int32, a
/// bit for each, the lowest first, and only the values there are. All of it is little-endian.
/// </summary>
internal static class PackedBytes
{
    /// <returns>One double for each area that was packed, NaN where there is none.</returns>
    /// <exception cref="InvalidDataException">Bytes are over, or the form is unknown.</exception>
    public static double[] Read(byte[] packed)
    {
        var place = 1;
        var isScaled = packed[0] is 1 or 3;
        var isSparse = packed[0] is 3 or 4;
        if (!isScaled && !isSparse && packed[0] != 2)
            throw new InvalidDataException($"{packed[0]} is no form.");
        var power = isScaled ? double.Parse($"1e{packed[place++]}", null) : 1;
        var width = isScaled ? 4 : 8;
        var areas = (packed.Length - place) / width;
        var bits = place;
        if (isSparse)
        {
            areas = BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan(place));
            bits = place + 4;
            place = bits + ((areas + 7) / 8);
        }
        var values = new double[areas];
        for (var area = 0; area < areas; area++)
        {
            if (isSparse && (packed[bits + (area / 8)] & (1 << (area % 8))) == 0)
            {
                values[area] = double.NaN;
                continue;
            }
            values[area] = One(packed.AsSpan(place, width), power);
            place += width;
        }
        return place == packed.Length ? values : throw new InvalidDataException("Bytes are over.");
    }

    private static double One(ReadOnlySpan<byte> bytes, double power)
    {
        if (bytes.Length == 8)
            return BitConverter.UInt64BitsToDouble(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        var integer = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return integer == int.MinValue ? double.NaN : integer / power;
    }
}
