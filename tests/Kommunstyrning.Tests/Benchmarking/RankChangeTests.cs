using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Four areas. In 2022 the first is best; which year it is counted from is what is tested.</summary>
[Trait("Database", "none")]
public sealed class RankChangeTests
{
    private const double None = double.NaN;
    private static readonly int[] All = [0, 1, 2, 3];
    private static readonly double[] Now = [40, 30, 20, 10];
    private static readonly double[] Last = [1, 2, 3, 4];
    private static readonly double[] Third = [3, 5, 4, 1];

    private static RankChange? Of(params (int Year, double[] Values)[] years) =>
        RankChange.Of(
            new SortedList<int, PackedPanel>(
                years.ToDictionary(y => y.Year, y => new PackedPanel(PackedValues.Pack(y.Values), null))
            ),
            2022,
            Now,
            All,
            focus: 0,
            Direction.Higher
        );

    [Fact]
    public void It_is_counted_from_four_years_before() =>
        Assert.Equal(new RankChange(2018, 3, 39), Of((2017, Third), (2018, Last), (2019, Third)));

    [Fact]
    public void Then_from_five_and_then_from_three()
    {
        Assert.Equal(new RankChange(2017, 2, 37), Of((2017, Third), (2019, Last)));
        Assert.Equal(new RankChange(2019, 3, 39), Of((2016, Third), (2019, Last), (2020, Third)));
    }

    [Fact]
    public void A_year_without_the_area_or_with_too_few_others_is_passed_over()
    {
        Assert.Equal(new RankChange(2017, 2, 37), Of((2017, Third), (2018, [None, 2, 3, 4])));
        Assert.Equal(new RankChange(2017, 2, 37), Of((2017, Third), (2018, [1, None, None, 4])));
        Assert.Equal(new RankChange(2018, 2, 39), Of((2017, Third), (2018, [1, 2, None, 4])));
    }

    [Fact]
    public void Without_such_a_year_there_is_no_change() => Assert.Null(Of((2016, Last), (2020, Last), (2022, Now)));
}
