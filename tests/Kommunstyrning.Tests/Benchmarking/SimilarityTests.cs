using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Two indicators over four areas. Both have mean 0 and standard deviation 1 as they stand.</summary>
[Trait("Database", "none")]
public sealed class SimilarityTests
{
    private static readonly int[] All = [0, 1, 2, 3];
    private static readonly double[] First = [1, 1, -1, -1];
    private static readonly double[] Second = [1, -1, 1, -1];

    [Fact]
    public void Distance_is_weighed_and_divided_by_the_root_of_the_weights()
    {
        var nearest = new Similarity([First, Second], [3, 1], All).Nearest(focus: 0, count: 3);

        // to 1: √(1·4)/√4 = 1; to 2: √(3·4)/√4 = √3; to 3: √16/√4 = 2
        Assert.Equal([1, 2, 3], nearest.Select(n => n.Position));
        Assert.Equal(1, nearest[0].Distance, 12);
        Assert.Equal(Math.Sqrt(3), nearest[1].Distance, 12);
        Assert.Equal(2, nearest[2].Distance, 12);
        Assert.Equal([0.75, 0.25], nearest[2].Shares);
        Assert.Equal([-2.0, -2.0], nearest[2].Differences);
    }

    [Fact]
    public void Only_what_both_have_is_used()
    {
        var nearest = new Similarity([First, [1, double.NaN, 1, -2]], [1, 1], All).Nearest(focus: 0, count: 3);

        Assert.Equal((1, 0.0, 1), (nearest[0].Position, nearest[0].Distance, nearest[0].Used));
        Assert.Equal([0.0, double.NaN], nearest[0].Differences);
    }

    [Fact]
    public void An_indicator_in_which_all_are_equal_tells_nobody_apart() =>
        Assert.All(
            new Similarity(
                [
                    [5, 5, 5, 5],
                ],
                [1],
                All
            ).Nearest(focus: 0, count: 3),
            n => Assert.Equal(0, n.Distance)
        );
}
