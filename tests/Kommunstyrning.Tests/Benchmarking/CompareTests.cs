using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Five areas at positions 0–4 with 10, 20, 20, none and 40; all expected numbers worked out by hand.</summary>
[Trait("Database", "none")]
public sealed class CompareTests
{
    private const double None = double.NaN;
    private static readonly double[] Values = [10, 20, 20, None, 40];
    private static readonly int[] All = [0, 1, 2, 3, 4];

    private static string Told(Comparison comparison) =>
        string.Join(" ", comparison.Areas.Select(a => $"{a.Position}:{a.Rank}{a.Band.ToString()[0]}"));

    [Fact]
    public void Ties_share_the_best_rank_and_those_without_a_value_have_none()
    {
        var comparison = Compare.Run(Values, All, focus: 2, Direction.Higher);

        Assert.Equal("4:1B 1:2M 2:2M 0:4W 3:0N", Told(comparison));
        Assert.Equal((4, 2, 20.0), (comparison.Of, comparison.Focus!.Value.Rank, comparison.Focus.Value.Value));
    }

    [Fact]
    public void Where_less_is_better_both_ranks_and_quarters_turn_round() =>
        Assert.Equal("0:1B 1:2M 2:2M 4:4W 3:0N", Told(Compare.Run(Values, All, focus: 2, Direction.Lower)));

    [Fact]
    public void Without_a_direction_the_largest_comes_first_and_nothing_is_judged() =>
        Assert.Equal("4:1N 1:2N 2:2N 0:4N 3:0N", Told(Compare.Run(Values, All, focus: 2, Direction.None)));

    [Fact]
    public void Statistics_are_of_the_members_that_have_a_value()
    {
        var statistics = Compare.Run(Values, All, focus: 2, Direction.Lower).Statistics!;

        Assert.Equal((4, 1), (statistics.N, statistics.Missing));
        Assert.Equal((22.5, 20.0), (statistics.Mean, statistics.Median));
        Assert.Equal((17.5, 25.0), (statistics.Q1, statistics.Q3));
        Assert.Equal((10.0, 40.0), (statistics.Min, statistics.Max));
        Assert.Equal(Math.Sqrt(118.75), statistics.StandardDeviation, 12);
    }

    [Fact]
    public void A_focus_that_is_no_member_is_ranked_with_them_but_counts_in_no_statistic()
    {
        var comparison = Compare.Run([10, 20, 90, None, 40], [0, 1, 4], focus: 2, Direction.Higher);

        Assert.Equal("2:1B 4:2B 1:3M 0:4W", Told(comparison));
        Assert.Equal((4, 3, 20.0), (comparison.Of, comparison.Statistics!.N, comparison.Statistics.Median));
        Assert.Equal(70, comparison.DifferenceToMedian);
        Assert.False(comparison.Focus!.Value.IsMember);
    }

    [Fact]
    public void A_focus_without_a_value_has_no_rank_and_no_difference()
    {
        var comparison = Compare.Run(Values, All, focus: 3, Direction.Higher);

        Assert.Equal((0, Band.None), (comparison.Focus!.Value.Rank, comparison.Focus.Value.Band));
        Assert.Null(comparison.DifferenceToMedian);
    }

    [Fact]
    public void Where_all_are_equal_all_share_the_first_place_and_the_middle() =>
        Assert.Equal("0:1M 1:1M 2:1M", Told(Compare.Run([7, 7, 7], [0, 1, 2], focus: 0, Direction.Higher)));

    [Fact]
    public void Where_nobody_has_a_value_there_are_no_statistics() =>
        Assert.Null(Compare.Run([None, None], [0, 1], focus: 0, Direction.Higher).Statistics);
}
