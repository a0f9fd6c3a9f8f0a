using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>All expected coefficients worked out by hand.</summary>
[Trait("Database", "none")]
public sealed class CorrelationTests
{
    private const double None = double.NaN;

    private static Correlation Of(double[] x, double[] y) => Correlation.Of(x, y, [.. Enumerable.Range(0, x.Length)]);

    /// <summary>Deviations −1.5, −0.5, 0.5, 1.5 and −0.5, −1.5, 1.5, 0.5: 3 divided by √5·√5.</summary>
    [Fact]
    public void It_is_the_shared_deviation_over_those_of_each()
    {
        var correlation = Of([1, 2, 3, 4], [2, 1, 4, 3]);

        Assert.Equal(4, correlation.N);
        Assert.Equal(0.6, correlation.Pearson!.Value, 12);
        Assert.Equal(0.6, correlation.Spearman!.Value, 12);
    }

    [Fact]
    public void On_a_line_it_is_one_with_the_sign_of_its_slope()
    {
        Assert.Equal((1.0, 1.0), Both(Of([1, 2, 3], [10, 20, 30])));
        Assert.Equal((-1.0, -1.0), Both(Of([1, 2, 3], [0.3, 0.2, 0.1])));
    }

    /// <summary>Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 divided by √4.5·√5.</summary>
    [Fact]
    public void Ties_share_the_mean_of_their_ranks() =>
        Assert.Equal(4.5 / Math.Sqrt(22.5), Of([10, 20, 20, 90], [1, 2, 3, 4]).Spearman!.Value, 12);

    /// <summary>Deviations −25.5, −24.5, −23.5, 73.5 and −1.5, −0.5, 0.5, 1.5: 149 divided by √7205·√5.</summary>
    [Fact]
    public void One_far_off_weighs_in_the_values_but_not_in_the_ranks()
    {
        var correlation = Of([1, 2, 3, 100], [1, 2, 3, 4]);

        Assert.Equal(149 / Math.Sqrt(7205 * 5), correlation.Pearson!.Value, 12);
        Assert.Equal(1, correlation.Spearman!.Value, 12);
    }

    [Fact]
    public void Only_members_with_both_values_count()
    {
        var correlation = Correlation.Of([1, None, 3, 4, 99], [2, 5, 6, 8, 0], [0, 1, 2, 3]);

        Assert.Equal((3, 1.0), (correlation.N, Math.Round(correlation.Pearson!.Value, 12)));
    }

    [Fact]
    public void Of_two_it_says_nothing() => Assert.Equal(new Correlation(2, null, null), Of([1, 2, None], [1, 2, 3]));

    [Fact]
    public void Where_all_have_the_same_it_says_nothing() =>
        Assert.Equal(new Correlation(3, null, null), Of([1, 2, 3], [0.1, 0.1, 0.1]));

    private static (double, double) Both(Correlation correlation) =>
        (Math.Round(correlation.Pearson!.Value, 12), Math.Round(correlation.Spearman!.Value, 12));
}
