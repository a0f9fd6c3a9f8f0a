using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>The bytes were written by hand from the description of the formats.</summary>
[Trait("Database", "none")]
public sealed class PackedValuesTests
{
    private const double None = double.NaN;

    [Theory]
    [InlineData(new[] { 1.0, -2, 0 }, "0100 01000000 FEFFFFFF 00000000")]
    [InlineData(new[] { 1.5, 0.25 }, "0102 96000000 19000000")]
    [InlineData(new[] { 7.0, None }, "0100 07000000 00000080")]
    [InlineData(new[] { 0.1 + 0.2 }, "02 343333333333D33F")]
    [InlineData(new double[0], "0100")]
    public void Few_values_are_one_after_the_other(double[] values, string expected) =>
        Assert.Equal(Bytes(expected), PackedValues.Pack(values));

    [Fact]
    public void Where_most_are_missing_only_the_others_are_kept()
    {
        var values = Enumerable.Repeat(None, 20).ToArray();
        values[1] = 5;
        values[17] = -1;

        // 20 areas; the bits 1 and 17; two integers
        Assert.Equal(Bytes("0300 14000000 020002 05000000 FFFFFFFF"), PackedValues.Pack(values));

        values[17] = 0.1 + 0.2;
        values[1] = None;

        Assert.Equal(Bytes("04 14000000 000002 343333333333D33F"), PackedValues.Pack(values));
    }

    [Theory]
    [InlineData(312, 312, 1250)]
    [InlineData(312, 301, 1249)]
    [InlineData(312, 302, 1250)]
    [InlineData(312, 150, 645)]
    [InlineData(312, 0, 45)]
    public void The_smallest_form_is_taken(int areas, int present, int size)
    {
        var values = Enumerable.Range(0, areas).Select(area => area < present ? area : None).ToArray();

        Assert.Equal(size, PackedValues.Pack(values).Length);
    }

    [Theory]
    [InlineData(0.00000001, 1)]
    [InlineData(21.47483647, 1)]
    [InlineData(21.47483648, 2)]
    [InlineData(2147483647.0, 1)]
    [InlineData(-2147483647.0, 1)]
    [InlineData(-2147483648.0, 2)]
    [InlineData(628938355.0, 1)]
    [InlineData(0.123456789, 2)]
    [InlineData(-0.0, 2)]
    [InlineData(double.PositiveInfinity, 2)]
    [InlineData(double.MaxValue, 2)]
    [InlineData(double.Epsilon, 2)]
    [InlineData(1e300, 2)]
    public void What_is_no_short_decimal_is_kept_as_it_is(double value, byte format)
    {
        var packed = PackedValues.Pack([value]);

        Assert.Equal(format, packed[0]);
        AssertSame([value], Unpacked(packed, 1));
    }

    [Fact]
    public void One_value_with_eight_decimals_and_one_too_large_for_them_are_doubles()
    {
        var packed = PackedValues.Pack([0.00000001, 1000]);

        Assert.Equal(2, packed[0]);
        AssertSame([0.00000001, 1000], Unpacked(packed, 2));
    }

    [Fact]
    public void Everything_comes_back_bit_for_bit()
    {
        var random = new Random(290);
        for (var round = 0; round < 500; round++)
        {
            var values = Panel(random);

            var packed = PackedValues.Pack(values);

            AssertSame(values, Unpacked(packed, values.Length));
            Assert.Equal(values.Count(v => !double.IsNaN(v)), PackedValues.Count(packed));
        }
    }

    [Fact]
    public void Any_NaN_is_missing()
    {
        var strange = BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8_0000_0000_0123));

        AssertSame([None, 0.1 + 0.2], Unpacked(PackedValues.Pack([strange, 0.1 + 0.2]), 2));
        Assert.Equal(1, PackedValues.Count(PackedValues.Pack([strange, 0.1 + 0.2])));
    }

    [Fact]
    public void Areas_that_came_later_are_missing()
    {
        var target = new double[] { 9, 9, 9, 9 };

        Assert.Equal(2, PackedValues.Unpack(PackedValues.Pack([1, 2]), target));
        AssertSame([1, 2, None, None], target);
    }

    [Fact]
    public void More_areas_than_there_is_room_for_is_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => PackedValues.Unpack(PackedValues.Pack([1, 2]), new double[1]));

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("05 00000000")]
    [InlineData("01")]
    [InlineData("0109 01000000")]
    [InlineData("0100 010000")]
    [InlineData("02 343333333333D3")]
    [InlineData("0300 140000")]
    [InlineData("0300 14000000 0200")]
    [InlineData("0300 14000000 020002 05000000")]
    [InlineData("0300 14000000 020002 05000000 FFFFFFFF 00")]
    [InlineData("0300 14000000 020012 05000000 FFFFFFFF 01000000")]
    [InlineData("0300 FFFFFFFF 02")]
    [InlineData("0300 FFFFFF7F 02")]
    public void Bytes_that_are_something_else_are_told_so(string hex)
    {
        Assert.Throws<InvalidDataException>(() => PackedValues.Unpack(Bytes(hex), new double[64]));
        Assert.Throws<InvalidDataException>(() => PackedValues.Count(Bytes(hex)));
    }

    [Fact]
    public void A_value_that_is_both_there_and_missing_is_told() =>
        Assert.Throws<InvalidDataException>(() =>
            PackedValues.Unpack(Bytes("0300 14000000 020000 00000080"), new double[20])
        );

    private static double[] Panel(Random random)
    {
        var power = Math.Pow(10, random.Next(9));
        var missing = random.NextDouble();
        var isScaled = random.Next(2) == 0;
        var values = new double[random.Next(330)];
        for (var area = 0; area < values.Length; area++)
        {
            values[area] =
                random.NextDouble() < missing ? None
                : isScaled ? random.Next(int.MinValue + 1, int.MaxValue) / power
                : BitConverter.Int64BitsToDouble(random.NextInt64());
        }
        return values;
    }

    private static double[] Unpacked(byte[] packed, int areas)
    {
        var target = new double[areas];
        PackedValues.Unpack(packed, target);
        return target;
    }

    private static void AssertSame(double[] expected, double[] actual) =>
        Assert.Equal(expected.Select(Bits), actual.Select(Bits));

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
