using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

[Trait("Database", "none")]
public sealed class HistogramTests
{
    private static readonly double[] ZeroToHundred = [.. Enumerable.Range(0, 101).Select(i => (double)i)];

    private static Histogram Of(double[] sorted, int decimals = 0) =>
        Histogram.Of(sorted, ValueClasses.Of(sorted, decimals), decimals);

    /// <summary>Ten of the step 10 are too few bars, twenty of 5 enough; 100 stands alone in the last.</summary>
    [Fact]
    public void Bars_part_the_step_between_classes()
    {
        var histogram = Of(ZeroToHundred);

        Assert.Equal((5, 21), (histogram.Width, histogram.Bars.Count));
        Assert.Equal([.. Enumerable.Repeat(5, 20), 1], histogram.Bars.Select(b => b.Count));
        Assert.Equal((15, 5), (histogram.Bars[3].From, histogram.Bars[3].ByClass[0]));
        Assert.Equal((20, 5), (histogram.Bars[4].From, histogram.Bars[4].ByClass[1]));
        Assert.Equal((0, 105), (histogram.Low, histogram.High));
    }

    /// <summary>10,000 by 44 is 227, so that a step of 500 is the nicest with fewer bars; 20 to 40 lie in its first.</summary>
    [Fact]
    public void Where_classes_are_too_narrow_for_the_range_a_bar_tells_its_classes_apart()
    {
        var histogram = Of([.. ZeroToHundred, 10_000]);

        Assert.Equal((500, 21), (histogram.Width, histogram.Bars.Count));
        Assert.Equal([20, 20, 20, 20, 21], histogram.Bars[0].ByClass);
        Assert.Equal([0, 0, 0, 0, 1], histogram.Bars[^1].ByClass);
    }

    [Fact]
    public void Of_whole_numbers_no_bar_is_narrower_than_one()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7];

        var histogram = Of(values);

        Assert.Equal(1, histogram.Width);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1], histogram.Bars.Select(b => b.Count));
    }

    [Fact]
    public void Negative_values_have_bars_too()
    {
        double[] values = [-3, -2, -1, 0, 1, 2, 3];

        Assert.Equal([-3, -2, -1, 0, 1, 2, 3], Of(values).Bars.Select(b => b.From));
    }

    [Fact]
    public void With_few_values_each_has_a_bar()
    {
        var histogram = Of([1, 1, 2.5], decimals: 1);

        Assert.Equal(0, histogram.Width);
        Assert.Equal([1, 2.5], histogram.Bars.Select(b => b.From));
        Assert.Equal(
            [
                [2, 0],
                [0, 1],
            ],
            histogram.Bars.Select(b => b.ByClass)
        );
    }
}
