using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Areas 0–4; area 0 is in focus. In 2018 they have 60, 70, 80, 90 and 50: the deviation is √200, and half of it 7.07.
/// </summary>
[Trait("Database", "none")]
public sealed class ClimbsTests
{
    private const double None = double.NaN;
    private static readonly int[] All = [0, 1, 2, 3, 4];
    private static readonly double[] Start = [60, 70, 80, 90, 50];

    private static List<Climb> Comparable(double start, int years, params (int Year, double[] Values)[] panels)
    {
        var areas = All.Select(i => new Area
        {
            Code = $"{i}",
            Name = $"{i}",
            Kind = AreaKind.Municipality,
            Position = i,
        });
        var copy = new PanelCopy(1, [.. areas], [], new Dictionary<(string, Gender), SortedList<int, PackedPanel>>());
        var series = new SortedList<int, PackedPanel>(
            panels.ToDictionary(y => y.Year, y => new PackedPanel(PackedValues.Pack(y.Values), null))
        );
        return Climbs.Comparable(copy, series, All, focus: 0, start, years, year => year == 2030);
    }

    [Fact]
    public void A_start_is_comparable_within_half_a_deviation_of_the_first_year() =>
        Assert.Equal(
            [new Climb(1, 2018, 2020, 70, 75), new Climb(2, 2018, 2020, 80, 70)],
            Comparable(75, 2, (2018, Start), (2020, [99, 75, 70, 99, 99]))
        );

    [Fact]
    public void The_focus_is_no_example_to_itself() =>
        Assert.Empty(Comparable(60, 2, (2018, [60, 90, 91, 92, 93]), (2020, [99, 75, 70, 99, 99])));

    [Fact]
    public void A_window_needs_both_its_years()
    {
        Assert.Empty(Comparable(75, 3, (2018, Start), (2020, Start)));
        Assert.Empty(Comparable(75, 2, (2028, Start), (2030, Start)));
        Assert.Equal([2], Comparable(75, 2, (2018, Start), (2020, [1, None, 1, 1, 1])).Select(c => c.Position));
    }

    [Fact]
    public void An_area_counts_once_and_made_it_if_any_window_did()
    {
        Climb[] climbs =
        [
            new(1, 2010, 2014, 70, 72),
            new(1, 2014, 2018, 70, 75),
            new(2, 2010, 2014, 71, 74),
            new(3, 2010, 2014, 70, 60),
        ];

        Assert.Equal(new ClimbCount(3, 1), Climbs.Count(climbs, needed: 5));
        Assert.Equal(new ClimbCount(3, 1), Climbs.Count(climbs, needed: -10));
        Assert.Equal(new ClimbCount(3, 2), Climbs.Count(climbs, needed: 2.5));
    }

    [Fact]
    public void What_the_computer_rounds_off_does_not_fail_anyone() =>
        Assert.True(Climbs.Reaches(new Climb(1, 2010, 2014, 84.3, 89.3), needed: 5));

    [Fact]
    public void The_distribution_is_over_all_windows()
    {
        Climb[] climbs = [new(1, 2010, 2014, 0, 4), new(1, 2011, 2015, 0, -4), new(2, 2010, 2014, 0, 0)];

        Assert.Equal(new ClimbDistribution(3, -4, -2, 0, 2, 4), Climbs.Distribution(climbs));
        Assert.Null(Climbs.Distribution([]));
    }

    [Fact]
    public void The_greatest_come_first_each_area_once()
    {
        Climb[] climbs =
        [
            new(1, 2010, 2014, 0, 6),
            new(1, 2011, 2015, 0, 9),
            new(2, 2010, 2014, 0, 12),
            new(3, 2010, 2014, 0, 4),
        ];

        Assert.Equal([(2, 12.0), (1, 9.0)], Climbs.Greatest(climbs, needed: 5).Select(c => (c.Position, c.Change)));
    }
}
