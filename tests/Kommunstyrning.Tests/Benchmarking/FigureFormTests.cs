using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell.OpenData;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>How many decimals, and what is said of figures that are near each other. Worked out by hand.</summary>
[Trait("Database", "none")]
public sealed class FigureFormTests
{
    [Theory]
    // the middle half spans 0,2: a step of 0,1 is more than a quarter of it, a step of 0,01 is not
    [InlineData(0, new[] { 0.1, 0.22, 0.32, 0.42, 0.6 }, 2)]
    // the same span in values that are given with one decimal
    [InlineData(0, new[] { 0.1, 0.2, 0.3, 0.4, 0.6 }, 1)]
    // whole numbers get none, however near
    [InlineData(0, new[] { 4.0, 4, 5, 5, 6 }, 0)]
    // what the title says is never taken away
    [InlineData(1, new[] { 100.0, 200, 300, 400, 500 }, 1)]
    // all alike
    [InlineData(1, new[] { 2.0, 2, 2 }, 1)]
    public void Decimals_follow_from_the_values(int known, double[] values, int expected)
    {
        var indicator = Indicator(known);
        var compared = Compare.Run(values, Enumerable.Range(0, values.Length).ToArray(), focus: null, Direction.None);

        Assert.Equal(expected, FigureForm.Of(indicator, compared).Decimals);
        indicator.CorrectedDecimals = known;
        Assert.Equal(known, FigureForm.Of(indicator, compared).Decimals);
    }

    [Theory]
    [InlineData(0, 22.25, 22.2, 1)] // 22,3 and 22,2
    [InlineData(1, 5.04, 5.01, 2)]
    [InlineData(1, 5.0004, 5.0001, 1)] // two more would not do
    [InlineData(1, 5.0, 5.0, 1)]
    [InlineData(1, double.NaN, 5.0, 1)]
    [InlineData(1, 4.9, 5.1, 1)]
    public void A_decimal_is_added_where_two_would_look_alike(int known, double one, double other, int expected) =>
        Assert.Equal(expected, new FigureForm("", known).Telling((one, other)).Decimals);

    [Theory]
    [InlineData(0.32, 0, "0,3")]
    [InlineData(0.04, 1, "0,04")]
    [InlineData(-0.004, 1, "−0,004")]
    [InlineData(0.0, 1, "0,0")]
    [InlineData(-0.0, 0, "0")]
    [InlineData(1e-12, 1, "0,0")]
    [InlineData(0.34419999999999984, 4, "0,3442")]
    public void Zero_is_written_for_zero_alone(double value, int decimals, string expected) =>
        Assert.Equal(expected, FigureText.Bare(value, decimals));

    private static Indicator Indicator(int decimals) =>
        new()
        {
            Id = "N00001",
            Title = "",
            GuessedDecimals = decimals,
        };

    /// <summary>0,003 is written so beside 0,00, and is told to be more.</summary>
    [Fact]
    public void What_is_written_with_a_figure_of_its_own_is_no_nought() =>
        Assert.Equal(1, new FigureForm("", 2).Compare(0.003493, 0));

    [Theory]
    [InlineData(4.483863, 5.399061, -0.915198)]
    [InlineData(0.3442, 0, 0.3442)]
    [InlineData(-1e20, 1, -1e20)]
    public void One_less_another_is_what_it_is_on_paper(double one, double other, double difference) =>
        Assert.Equal(difference, FigureForm.Less(one, other));

    [Fact]
    public void Half_way_is_what_it_is_on_paper()
    {
        Assert.Equal(225.65, FigureForm.Between(225.6, 225.7, 0.5));
        Assert.Equal(double.NaN, FigureForm.Between(double.NaN, 1, 0.5));
    }
}
