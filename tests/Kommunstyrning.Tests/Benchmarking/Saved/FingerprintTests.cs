using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

[Trait("Database", "none")]
public sealed class FingerprintTests
{
    private const double No = double.NaN;

    [Fact]
    public void Missing_values_at_the_end_and_other_bits_of_missing_change_nothing()
    {
        var other = BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8000000000001));

        Assert.Equal(Fingerprint.Hash([1.5, No, 0]), Fingerprint.Hash([1.5, No, 0, No, No]));
        Assert.Equal(Fingerprint.Hash([1.5, No, 0]), Fingerprint.Hash([1.5, other, 0]));
    }

    [Theory]
    [InlineData(1.5, No, 0.1)]
    [InlineData(1.5, 0, 0)]
    [InlineData(No, 1.5, 0)]
    [InlineData(1.5, No, No)]
    [InlineData(1.5000000000000002, No, 0)]
    public void Each_other_value_is_seen(double a, double b, double c) =>
        Assert.NotEqual(Fingerprint.Hash([1.5, No, 0]), Fingerprint.Hash([a, b, c]));

    [Fact]
    public void What_changed_is_named_once()
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["N00001 2022 T"] = "aa",
            ["N00002 2022 T"] = "bb",
            ["N00003 2022 T"] = "cc",
        };
        var now = new Fingerprint(
            new(StringComparer.Ordinal)
            {
                ["N00001 2022 T"] = "aa",
                ["N00002 2023 T"] = "bb",
                ["N00004 2022 T"] = "dd",
            }
        );

        Assert.Equal(["N00002", "N00003", "N00004"], now.ChangedSince(before));
        Assert.Empty(now.ChangedSince(now.Panels));
    }
}
