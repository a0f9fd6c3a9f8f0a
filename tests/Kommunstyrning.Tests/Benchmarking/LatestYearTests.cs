using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Five areas that have all had values once: three are enough.</summary>
[Trait("Database", "none")]
public sealed class LatestYearTests
{
    private const double None = double.NaN;
    private static readonly int[] All = [0, 1, 2, 3, 4];

    private static int? Of(int? focus, params (int Year, double[] Values)[] years)
    {
        var series = new SortedList<int, PackedPanel>(
            years.ToDictionary(y => y.Year, y => new PackedPanel(PackedValues.Pack(y.Values), null))
        );
        var areas = All.Select(i => new Area
        {
            Code = $"{i}",
            Name = $"{i}",
            Kind = AreaKind.Municipality,
            Position = i,
        });
        var copy = new PanelCopy(1, [.. areas], [], new Dictionary<(string, Gender), SortedList<int, PackedPanel>>());
        return LatestYear.Of(copy, series, All, focus, year => year == 2023);
    }

    [Fact]
    public void The_newest_with_three_fifths_of_them() =>
        Assert.Equal(
            2020,
            Of(null, (2019, [1, 1, 1, 1, 1]), (2020, [None, None, 1, 1, 1]), (2021, [None, None, None, 1, 1]))
        );

    [Fact]
    public void With_a_value_for_the_focus_if_there_is_such_a_year()
    {
        Assert.Equal(2019, Of(0, (2019, [1, 1, 1, 1, 1]), (2020, [None, None, 1, 1, 1])));
        Assert.Equal(2020, Of(0, (2019, [None, 1, 1, 1, 1]), (2020, [None, 1, 1, 1, 1])));
    }

    [Fact]
    public void A_preliminary_year_is_passed_over() =>
        Assert.Equal(2022, Of(0, (2022, [1, 1, 1, 1, 1]), (2023, [1, 1, 1, 1, 1])));

    [Fact]
    public void Where_no_year_will_do_the_preliminary_is_better_than_none() =>
        Assert.Equal(
            2023,
            Of(0, (2021, [1, 1, None, None, None]), (2022, [None, None, 1, 1, None]), (2023, [1, 1, 1, 1, 1]))
        );

    [Fact]
    public void Where_three_are_never_measured_at_once_there_is_none() =>
        Assert.Null(Of(0, (2021, [1, 1, None, None, None]), (2022, [None, None, 1, 1, None])));
}
