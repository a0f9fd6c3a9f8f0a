using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

[Trait("Database", "none")]
public sealed class SetBreakTests
{
    private static TrendYear Year(int year, int n, int kept) =>
        new(year, Focus: 1, n, Min: 1, Q1: 1, Median: 1, Q3: 1, Max: 1, Nation: 1, kept);

    private static IEnumerable<(int From, int To)> Breaks(params TrendYear[] trend) =>
        SetBreak.Of(trend).Select(b => (b.From.Year, b.To.Year));

    [Fact]
    public void Two_of_three_in_both_are_enough_and_one_fewer_is_not()
    {
        Assert.Empty(Breaks(Year(2021, 9, 0), Year(2022, 9, 6)));
        Assert.Equal([(2021, 2022)], Breaks(Year(2021, 9, 0), Year(2022, 9, 5)));
    }

    [Fact]
    public void The_larger_of_the_two_sets_counts_whichever_way_it_grows()
    {
        Assert.Equal([(2021, 2022)], Breaks(Year(2021, 4, 0), Year(2022, 7, 4)));
        Assert.Equal([(2021, 2022)], Breaks(Year(2021, 7, 0), Year(2022, 4, 4)));
    }

    [Fact]
    public void A_year_that_nobody_has_a_value_in_is_passed_over() =>
        Assert.Equal([(2020, 2022)], Breaks(Year(2020, 9, 0), Year(2021, 0, 0), Year(2022, 9, 1), Year(2023, 9, 9)));
}
