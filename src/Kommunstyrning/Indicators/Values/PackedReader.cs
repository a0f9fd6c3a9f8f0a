using System.Buffers.Binary;
using System.Numerics;

namespace Kommunstyrning.Indicators;

/// <summary>Packed values, checked and taken apart.</summary>
internal readonly ref struct PackedReader
{
    private readonly ReadOnlySpan<byte> bitmap;
    private readonly ReadOnlySpan<byte> values;
    private readonly double power;
    private readonly bool isScaled;
    private readonly bool isSparse;

    public PackedReader(ReadOnlySpan<byte> packed)
    {
        var format = packed.IsEmpty ? (byte)0 : packed[0];
        isScaled = format is PackedFormat.Scaled or PackedFormat.ScaledSparse;
        isSparse = format is PackedFormat.ScaledSparse or PackedFormat.DoubleSparse;
        Demand(isScaled || isSparse || format is PackedFormat.Double);
        Demand(!isScaled || (packed.Length > 1 && packed[1] <= DecimalScale.Most));
        power = isScaled ? DecimalScale.Power(packed[1]) : 1;
        values = packed[(isScaled ? 2 : 1)..];
        var width = isScaled ? sizeof(int) : sizeof(double);
        if (!isSparse)
        {
            Demand(values.Length % width == 0);
            Areas = values.Length / width;
            return;
        }
        Demand(values.Length >= sizeof(int));
        Areas = BinaryPrimitives.ReadInt32LittleEndian(values);
        values = values[sizeof(int)..];
        var bits = (int)(((long)Areas + 7) / 8);
        Demand(Areas >= 0 && values.Length >= bits);
        bitmap = values[..bits];
        values = values[bits..];
        Demand((Areas & 7) == 0 || bitmap[^1] >> (Areas & 7) == 0);
        Demand(values.Length == (long)width * Bits());
    }

    public int Areas { get; }

    public int CountPresent()
    {
        if (isSparse)
            return Bits();
        var missing = 0;
        for (var area = 0; area < Areas; area++)
        {
            if (double.IsNaN(isScaled ? Scaled(area) : Plain(area)))
                missing++;
        }
        return Areas - missing;
    }

    public void ReadInto(Span<double> target)
    {
        target[(isSparse ? 0 : Areas)..].Fill(double.NaN);
        if (isSparse)
            ReadSparse(target);
        else if (isScaled)
        {
            for (var area = 0; area < Areas; area++)
                target[area] = Scaled(area);
        }
        else
        {
            for (var area = 0; area < Areas; area++)
                target[area] = Plain(area);
        }
    }

    private void ReadSparse(Span<double> target)
    {
        var next = 0;
        for (var index = 0; index < bitmap.Length; index++)
        {
            for (uint left = bitmap[index]; left != 0; left &= left - 1)
            {
                var value = isScaled ? Scaled(next++) : Plain(next++);
                Demand(!double.IsNaN(value));
                target[(index << 3) + BitOperations.TrailingZeroCount(left)] = value;
            }
        }
    }

    private double Scaled(int position)
    {
        var integer = BinaryPrimitives.ReadInt32LittleEndian(values[(position * sizeof(int))..]);
        return integer == PackedValues.Missing ? double.NaN : integer / power;
    }

    /// <summary>Any NaN as the one NaN, so that what is missing has one form.</summary>
    private double Plain(int position)
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(values[(position * sizeof(double))..]);
        return double.IsNaN(value) ? double.NaN : value;
    }

    private int Bits()
    {
        var count = 0;
        foreach (var bits in bitmap)
            count += BitOperations.PopCount(bits);
        return count;
    }

    private static void Demand(bool isSound)
    {
        if (!isSound)
            throw new InvalidDataException("Not packed values.");
    }
}
