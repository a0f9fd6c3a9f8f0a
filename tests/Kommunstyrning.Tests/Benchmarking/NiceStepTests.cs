using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

[Trait("Database", "none")]
public sealed class NiceStepTests
{
    [Theory]
    [InlineData(0.6, 0.5)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.2, 0.2)]
    [InlineData(7, 5)]
    [InlineData(19.9, 10)]
    [InlineData(20, 20)]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void It_is_the_largest_that_fits(double width, double step) =>
        Assert.Equal(step, NiceStep.AtMost(width), 12);

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.02, 2)]
    [InlineData(1, 0)]
    [InlineData(200, 0)]
    [InlineData(0, 0)]
    public void It_needs_so_many_decimals(double step, int decimals) => Assert.Equal(decimals, NiceStep.Decimals(step));

    [Fact]
    public void The_nearest_multiple_carries_no_noise_of_binary_fractions()
    {
        Assert.Equal(4.7, NiceStep.Round(4.68, 0.1));
        Assert.Equal(4.5, NiceStep.Round(4.46, 0.5));
        Assert.Equal("0", NiceStep.Round(-0.1, 0.5).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Multiples_between_two_values_hold_both_ends()
    {
        Assert.Equal([4, 6, 8, 10], NiceStep.Between(2.8, 10.5, 2));
        Assert.Equal([0.1, 0.2, 0.3], NiceStep.Between(0.1, 0.3, 0.1));
        Assert.Equal([-2, 0, 2], NiceStep.Between(-2, 2, 2));
    }
}
