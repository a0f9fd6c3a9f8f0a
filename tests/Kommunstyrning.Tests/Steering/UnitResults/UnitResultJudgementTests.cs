using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Tests.Steering.UnitResults;

/// <summary>The two rules over a table worked out by hand.</summary>
[Trait("Database", "none")]
public sealed class UnitResultJudgementTests
{
    [Theory]
    [InlineData(100, 99, GrantStatus.Inside)]
    [InlineData(100, 100, GrantStatus.Inside)]
    [InlineData(100, 100.4, GrantStatus.Near)]
    [InlineData(100, 100.5, GrantStatus.Near)]
    [InlineData(100, 100.6, GrantStatus.Over)]
    [InlineData(2410, 2403.8, GrantStatus.Inside)]
    [InlineData(2212, 2247.4, GrantStatus.Over)]
    [InlineData(200, -5, GrantStatus.Inside)]
    public void L20_A_committee_is_inside_near_or_over_its_grant(double grant, double outcome, GrantStatus status)
    {
        foreach (var isForecast in new[] { false, true })
            Assert.Equal(status, UnitResultJudgement.Of(new GrantYear(2025, grant, outcome, isForecast), 0.5));
    }

    [Fact]
    public void A_year_without_a_figure_cannot_be_judged_and_the_newest_with_one_is()
    {
        GrantYear[] years = [new(2024, 100, 99, IsForecast: false), new(2025, 100, null, IsForecast: false)];

        Assert.Equal(2024, UnitResultJudgement.Newest(years)!.Year);
        Assert.Equal(GrantStatus.Unknown, UnitResultJudgement.Of(years[1], 0.5));
        Assert.Equal((1.0, 1.0), (years[0].Deviation, years[0].DeviationPercent));
    }

    [Theory]
    [InlineData(Direction.Higher, 25, 27, false, TargetStatus.Reached)]
    [InlineData(Direction.Higher, 25, 25, false, TargetStatus.Reached)]
    [InlineData(Direction.Higher, 25, 24.9, false, TargetStatus.Behind)]
    [InlineData(Direction.Higher, 25, 27, true, TargetStatus.OnPath)]
    [InlineData(Direction.Higher, 25, 24.9, true, TargetStatus.Behind)]
    [InlineData(Direction.Lower, 60, 58, false, TargetStatus.Reached)]
    [InlineData(Direction.Lower, 60, 58, true, TargetStatus.OnPath)]
    [InlineData(Direction.Lower, 60, 61, false, TargetStatus.Behind)]
    public void L20_A_forecast_of_a_company_is_never_reached(
        Direction direction,
        double value,
        double newest,
        bool isForecast,
        TargetStatus status
    ) =>
        Assert.Equal(
            status,
            UnitResultJudgement.Of(
                new("Mål", "%", direction, value, [new(2024, 0, false), new(2025, newest, isForecast)])
            )
        );

    [Fact]
    public void Without_a_year_a_target_cannot_be_judged() =>
        Assert.Equal(TargetStatus.Unknown, UnitResultJudgement.Of(new("Mål", "%", Direction.Higher, 1, [])));
}
