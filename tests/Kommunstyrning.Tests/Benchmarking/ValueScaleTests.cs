using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// By hand: of 0, 1 … 100 the middle half is 25 to 75, so that what lies under −125 or over 225 lies far off.
/// </summary>
[Trait("Database", "none")]
public sealed class ValueScaleTests
{
    private static readonly double[] ZeroToHundred = [.. Enumerable.Range(0, 101).Select(i => (double)i)];

    private static int Drawn(ValueScale scale) => scale.Histogram.Bars.Sum(b => b.Count);

    [Fact]
    public void Where_nobody_lies_far_off_all_are_in_view()
    {
        var scale = ValueScale.Of(ZeroToHundred, decimals: 0);

        Assert.Equal((0, 105, 101), (scale.Low, scale.High, Drawn(scale)));
        Assert.Null(scale.Below);
        Assert.Null(scale.Above);
        Assert.Equal([20, 40, 60, 80], scale.Breaks);
    }

    [Fact]
    public void Those_far_off_at_either_end_are_told_apart_and_the_middle_keeps_its_bars()
    {
        var scale = ValueScale.Of([-9_000, -800, .. ZeroToHundred, 5_300], decimals: 0);

        Assert.Equal((0, 105, 101), (scale.Low, scale.High, Drawn(scale)));
        Assert.Equal((2, -9_000, -800), (scale.Below!.Count, scale.Below.Farthest, scale.Below.Nearest));
        Assert.Equal((1, 5_300, 5_300), (scale.Above!.Count, scale.Above.Farthest, scale.Above.Nearest));
    }

    /// <summary>180 lies outside of the middle half by two of its widths; 226 by a little more than three.</summary>
    [Fact]
    public void Three_widths_of_the_middle_half_are_near()
    {
        Assert.Null(ValueScale.Of([.. ZeroToHundred, 180], decimals: 0).Above);
        Assert.Equal(1, ValueScale.Of([.. ZeroToHundred, 235], decimals: 0).Above?.Count);
    }

    /// <summary>The different ones are 0, 1 … 20 and 5,000: their middle half is 5.25 to 15.75.</summary>
    [Fact]
    public void Where_most_are_equal_the_different_ones_decide()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 170), .. Enumerable.Range(1, 20).Select(i => (double)i), 5_000];

        var scale = ValueScale.Of(values, decimals: 0);

        Assert.Equal((190, 1, 5_000), (Drawn(scale), scale.Above!.Count, scale.Above.Farthest));
    }

    [Fact]
    public void What_most_have_is_in_view_however_far_from_the_others()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 170), .. Enumerable.Range(10_000, 20).Select(i => (double)i)];

        Assert.Equal(190, Drawn(ValueScale.Of(values, decimals: 0)));
    }

    [Fact]
    public void A_few_values_have_each_their_place()
    {
        var scale = ValueScale.Of([0, 0, 0, 1, 5_300], decimals: 0);

        Assert.True(scale.IsSingle);
        Assert.Equal([0, 1, 5_300], scale.Breaks);
        Assert.Null(scale.Above);
    }

    [Fact]
    public void Every_value_is_in_a_bar_or_in_a_tail_whatever_they_are()
    {
        var random = new Random(20029);
        for (var run = 0; run < 400; run++)
        {
            var spread = Math.Pow(10, random.Next(-3, 7));
            double[] values =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 300))
                    .Select(_ => Math.Round(Math.Pow(random.NextDouble() - 0.5, 3) * spread / random.NextDouble(), 2))
                    .Order(),
            ];

            var scale = ValueScale.Of(values, decimals: run % 3);

            Assert.Equal(values.Length, Drawn(scale) + (scale.Below?.Count ?? 0) + (scale.Above?.Count ?? 0));
            Assert.InRange(scale.Histogram.Bars.Count, 1, Histogram.Most);
            Assert.True(Drawn(scale) * 2 > values.Length, $"{run}: {Drawn(scale)} of {values.Length}");
            Assert.True((scale.Below?.Nearest ?? double.MinValue) < scale.Low);
            Assert.True((scale.Above?.Nearest ?? double.MaxValue) >= scale.High);
        }
    }
}
