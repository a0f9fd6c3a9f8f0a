using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

[Trait("Database", "none")]
public sealed class MovementTests
{
    private const double None = double.NaN;
    private static readonly int[] All = [0, 1, 2, 3];

    [Fact]
    public void Places_are_counted_among_those_that_have_both_years()
    {
        // the third lacks the first year; among the rest the focus goes from third to first
        var change = Movement.Between([8, 12, None, 10], [16, 15, 99, 11], All, focus: 0, Direction.Higher);

        Assert.Equal(new Movement(8, 100, 2), change);
    }

    [Fact]
    public void From_zero_there_is_no_percentage() =>
        Assert.Equal(
            new Movement(5, null, 0),
            Movement.Between([0, 9, 9, 9], [5, 9, 9, 9], All, focus: 0, Direction.Higher)
        );

    [Fact]
    public void Without_a_value_in_one_of_the_years_there_is_no_change() =>
        Assert.Equal(
            new Movement(null, null, null),
            Movement.Between([None, 1, 1, 1], [1, 1, 1, 1], All, 0, Direction.Higher)
        );
}
