using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>
/// The rule over a table that was worked out with pen and paper: what each path asks of the year, how far short is near,
/// and what is said.
/// </summary>
[Trait("Database", "none")]
public sealed class TargetJudgementTests
{
    /// <summary>One a year from 80 to 90; a tenth of the way is 1.</summary>
    private const string Up = "H 2020:80 2030:90";

    /// <summary>Ten a year from 200 to 100; a tenth of the way is 10.</summary>
    private const string Down = "L 2019:200 2029:100";

    /// <summary>2023 asks for 93.0, 2024 for 93.5, 2026 for 94.5; a tenth of the way is 0.43.</summary>
    private const string Stepwise = "H 2018:90.7 2022:92.5 2025:94 2027:95";

    /// <summary>Its year is over; a tenth of the way is 1.</summary>
    private const string Past = "H 2015:50 2020:60";

    /// <summary>2025 asks for 4 − 2 · 4/7 = 2.857; a tenth of the way is 0.8.</summary>
    private const string Steep = "L 2020:10 2021:4 2028:2";

    /// <summary>Through zero: 2025 asks for 0; a tenth of the way is 1.</summary>
    private const string Through = "H 2020:-5 2030:5";

    private static readonly Judged[] Table =
    [
        // at or beyond the path's value of the year
        new(Up, "2025:85", "OnPath 85"),
        new(Up, "2025:85.1", "OnPath 85"),
        new(Up, "2025:89.9", "OnPath 85"),
        new(Up, "2023:83", "OnPath 83"),
        new(Up, "2026:86", "OnPath 86"),
        new(Down, "2025:140", "OnPath 140"),
        new(Down, "2025:139", "OnPath 140"),
        new(Through, "2025:0", "OnPath 0"),
        // at or beyond the target
        new(Up, "2025:90", "Reached 85"),
        new(Up, "2025:95", "Reached 85"),
        new(Down, "2025:100", "Reached 140"),
        new(Down, "2025:80", "Reached 140"),
        new(Down, "2025:0", "Reached 140"),
        // short by at most a tenth of the way
        new(Up, "2025:84.9", "Near 85"),
        new(Up, "2025:84", "Near 85"),
        new(Up, "2026:85", "Near 86"),
        new(Down, "2025:141", "Near 140"),
        new(Down, "2025:150", "Near 140"),
        new(Through, "2025:-1", "Near 0"),
        // short by more
        new(Up, "2025:83.9", "Behind 85"),
        new(Up, "2025:79", "Behind 85"),
        new(Up, "2026:84.99", "Behind 86"),
        new(Down, "2025:150.5", "Behind 140"),
        new(Down, "2025:210", "Behind 140"),
        new(Through, "2025:-1.1", "Behind 0"),
        // no value since the base year
        new(Up, "", "NoValueSinceBase"),
        new(Up, "2020:80", "NoValueSinceBase"),
        new(Up, "2019:70 2020:80", "NoValueSinceBase"),
        new(Up, "2020:95", "NoValueSinceBase"),
        // only preliminary ones: they are never judged by, however good
        new(Up, "2025:85p", "OnlyPreliminary"),
        new(Up, "2025:95p", "OnlyPreliminary"),
        new(Up, "2024:84p 2025:85p", "OnlyPreliminary"),
        new(Up, "2024:84 2025:95p", "OnPath 84"),
        new(Up, "2024:82 2025:95p", "Behind 84"),
        // older than three years
        new(Up, "2022:82", "TooOld 82"),
        new(Up, "2022:95", "TooOld 82"),
        new(Up, "2022:82 2025:85p", "TooOld 82"),
        new(Up, "2021:81", "OnPath 81", Years: 5),
        new(Up, "2024:84", "TooOld 84", Years: 1),
        new(Up, "2025:85", "OnPath 85", Years: 1),
        // a forecast is no value
        new(Up, "2027:90", "NoValueSinceBase"),
        new(Up, "2025:85 2027:95", "OnPath 85"),
        new(Up, "2025:82 2028:95", "Behind 85"),
        // the newest counts, not the best
        new(Up, "2021:99 2025:84.5", "Near 85"),
        new(Up, "2025:84.5 2021:99", "Near 85"),
        // the target's own tolerance
        new(Up, "2025:84.9", "Behind 85", Tolerance: "0"),
        new(Up, "2025:85", "OnPath 85", Tolerance: "0"),
        new(Up, "2025:82", "Near 85", Tolerance: "3"),
        new(Up, "2025:81.9", "Behind 85", Tolerance: "3"),
        new(Up, "2025:84.5", "Near 85", Tolerance: "0.5"),
        new(Up, "2025:84.4", "Behind 85", Tolerance: "0.5"),
        new(Down, "2025:165", "Near 140", Tolerance: "25"),
        new(Down, "2025:165.1", "Behind 140", Tolerance: "25"),
        // the municipality's
        new(Up, "2025:83", "Near 85", Percent: 20),
        new(Up, "2025:84.9", "Behind 85", Percent: 0),
        new(Up, "2025:82", "Behind 85", Percent: 20),
        new(Up, "2025:82", "Near 85", Tolerance: "3", Percent: 20),
        // straight lines between milestones
        new(Stepwise, "2023:93", "OnPath 93"),
        new(Stepwise, "2023:92.6", "Near 93"),
        new(Stepwise, "2023:92.5", "Behind 93"),
        new(Stepwise, "2024:93.5", "OnPath 93.5"),
        new(Stepwise, "2025:94", "OnPath 94"),
        new(Stepwise, "2025:93.6", "Near 94"),
        new(Stepwise, "2026:94.5", "OnPath 94.5"),
        new(Stepwise, "2022:89", "Behind 92.5", Now: 2024),
        new(Stepwise, "2020:91.6", "TooOld 91.6", Now: 2024),
        new(Steep, "2025:2.85", "OnPath 2.857"),
        new(Steep, "2025:2.86", "Near 2.857"),
        new(Steep, "2025:3.65", "Near 2.857"),
        new(Steep, "2025:3.66", "Behind 2.857"),
        // the target's value after its year
        new(Past, "2025:59", "Near 60"),
        new(Past, "2025:58.9", "Behind 60"),
        new(Past, "2025:60", "Reached 60"),
        new(Past, "2025:61", "Reached 60"),
        // what computing leaves behind decides nothing
        new("H 2020:0.1 2023:0.4", "2022:0.3", "OnPath 0.3", Now: 2024),
        new("H 2020:84.3 2025:89.3", "2023:87.3", "OnPath 87.3"),
        new("L 2020:0.7 2030:0.1", "2025:0.4", "OnPath 0.4"),
    ];

    public static TheoryData<int> Lines => [.. Enumerable.Range(0, Table.Length)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void How_it_goes_follows_from_the_path_and_the_newest_usable_value(int line)
    {
        var judged = Table[line];

        Assert.Equal((judged, judged.Says), (judged, judged.Judge()));
    }

    [Fact]
    public void The_table_holds_sixty_cases_and_each_status_and_reason()
    {
        var said = Table.Select(judged => judged.Says.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.True(Table.Length >= 60);
        Assert.Equal(
            Enum.GetNames<TargetStatus>()
                .Except([nameof(TargetStatus.Unknown)], StringComparer.Ordinal)
                // what is withheld is told before the rule is asked: OwnIndicatorFollowedTests
                .Concat(Enum.GetNames<UnknownReason>().Except([nameof(UnknownReason.Withheld)], StringComparer.Ordinal))
                .Order(StringComparer.Ordinal),
            said.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_path_is_nothing_before_its_base_and_its_target_after_it()
    {
        var path = new Judged(Stepwise, "", "").Path;

        Assert.Null(path.At(2017));
        Assert.Equal((90.7, 92.5, 94, 95), (path.At(2018), path.At(2022), path.At(2025), path.At(2027)));
        Assert.Equal((91.6, 95), (Math.Round(path.At(2020)!.Value, 9), path.At(2040)));
    }

    [Fact]
    public void A_path_goes_forward_in_time_and_one_way()
    {
        TargetPoint from = new(2020, 1);
        TargetPoint to = new(2024, 2);

        Assert.Throws<ArgumentException>(() => new TargetPath(to, [], from, Direction.Higher));
        Assert.Throws<ArgumentException>(() => new TargetPath(from, [new(2025, 2)], to, Direction.Higher));
        Assert.Throws<ArgumentException>(() => new TargetPath(from, [], to, Direction.None));
    }
}
