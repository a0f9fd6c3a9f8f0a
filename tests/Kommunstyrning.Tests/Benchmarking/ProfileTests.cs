using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>The profile against what one comparison at a time says, on panels by chance.</summary>
[Trait("Database", "none")]
public sealed class ProfileTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static ComparisonGroup ComparisonGroup(params int[] members) =>
        new(ComparisonGroupKind.All, "x", "x", members);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_held_for_all_is_what_each_comparison_says(int seed)
    {
        var random = new RandomPanels(seed);
        var standings = Standings.Build(random.Copy, random.Indicators, AreaKind.Municipality, RandomPanels.Today);

        Assert.All(
            random.All,
            focus => Assert.Equal(OneByOne(random, random.All, focus), Profile.Among(standings, focus, _ => true))
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Among_any_circle_it_is_what_each_comparison_says(int seed)
    {
        var random = new RandomPanels(seed);
        int[] members = [1, 2, 4, 7, 8, 11];

        Assert.All(
            random.All,
            focus =>
                Assert.Equal(
                    OneByOne(random, members, focus),
                    Profile.Among(random.Copy, random.Indicators, ComparisonGroup(members), focus, RandomPanels.Today)
                )
        );
    }

    [Fact]
    public void Regions_are_held_for_themselves()
    {
        var random = new RandomPanels(3);
        int[] regions = [.. random.Copy.Areas.Where(a => a.Kind == AreaKind.Region).Select(a => a.Position)];
        var standings = Standings.Build(random.Copy, random.Indicators, AreaKind.Region, RandomPanels.Today);

        var held = Profile.Among(standings, regions[0], _ => true);

        Assert.NotEmpty(held);
        Assert.Equal(OneByOne(random, regions, regions[0]), held);
        Assert.All(held, row => Assert.InRange(row.Of, 3, 4));
    }

    [Fact]
    public void Only_what_is_wanted_is_told()
    {
        var random = new RandomPanels(5);
        var standings = Standings.Build(random.Copy, random.Indicators, AreaKind.Municipality, RandomPanels.Today);

        var rows = Profile.Among(standings, 0, i => i.OperatingArea == "Skola");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("Skola", row.Indicator.OperatingArea));
    }

    [Fact]
    public void A_shared_place_stands_in_the_middle_of_those_who_share_it()
    {
        var indicator = new RandomPanels(1).Indicators[0];

        // first of ten alone; first of ten shared by all ten; tenth of ten
        Assert.Equal(0.05, new ProfileRow(indicator, 2022, 1, 1, 0, 10, Band.Best, 1, new FigureForm("", 1)).Place, 12);
        Assert.Equal(
            0.5,
            new ProfileRow(indicator, 2022, 1, 1, 9, 10, Band.Middle, 1, new FigureForm("", 1)).Place,
            12
        );
        Assert.Equal(
            0.95,
            new ProfileRow(indicator, 2022, 1, 10, 0, 10, Band.Worst, 1, new FigureForm("", 1)).Place,
            12
        );
    }

    private static List<ProfileRow> OneByOne(RandomPanels random, int[] members, int focus)
    {
        var rows = new List<ProfileRow>();
        foreach (var indicator in random.Indicators)
        {
            if (Latest(random, indicator, members, focus) is not { } year)
                continue;
            var values = random.Copy.Unpack(random.Copy.Of(indicator.Id, Gender.Total)[year]);
            var comparison = Compare.Run(values, members, focus, indicator.Direction);
            if (comparison.Statistics is not { N: >= 3 } statistics)
                continue;
            var place = comparison.Focus!.Value;
            var tied = place.Rank == 0 ? 0 : comparison.Areas.Count(a => a.Rank == place.Rank) - 1;
            rows.Add(
                new ProfileRow(
                    indicator,
                    year,
                    place.Value,
                    place.Rank,
                    tied,
                    comparison.Of,
                    place.Band,
                    statistics.Median,
                    FigureForm.Of(indicator, comparison)
                )
            );
        }
        return rows;
    }

    /// <summary>The rule written out in the plainest way.</summary>
    private static int? Latest(RandomPanels random, Indicator indicator, int[] members, int focus)
    {
        var panels = random
            .Copy.Of(indicator.Id, Gender.Total)
            .ToDictionary(p => p.Key, p => random.Copy.Unpack(p.Value));
        var ever = members.Count(m => panels.Values.Any(v => !double.IsNaN(v[m])));
        bool IsOpen(int year) => indicator.IsPreliminary(year, RandomPanels.Today);
        int Having(double[] values) => members.Count(m => !double.IsNaN(values[m]));
        var good = new[]
        {
            panels.Where(p => !IsOpen(p.Key) && Having(p.Value) is > 0 and var n && n >= 0.6 * ever),
            panels.Where(p => !IsOpen(p.Key) && Having(p.Value) >= 3),
            panels.Where(p => Having(p.Value) >= 3),
        }
            .Select(years => years.OrderByDescending(p => p.Key).ToList())
            .FirstOrDefault(years => years.Count > 0, []);
        return good.Where(p => !double.IsNaN(p.Value[focus])).Concat(good).Select(p => (int?)p.Key).FirstOrDefault();
    }
}
