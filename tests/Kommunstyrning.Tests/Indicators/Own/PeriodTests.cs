using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>The one reader of periods.</summary>
[Trait("Database", "none")]
public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026", "2026", "2026")]
    [InlineData(" 2026T2 ", "2026T2", "tertial 2 2026")]
    [InlineData("tertial 2 2026", "2026T2", "tertial 2 2026")]
    [InlineData("2026 t1", "2026T1", "tertial 1 2026")]
    [InlineData("2026K3", "2026K3", "kvartal 3 2026")]
    [InlineData("2026Q3", "2026K3", "kvartal 3 2026")]
    [InlineData("Kvartal 4 2025", "2025K4", "kvartal 4 2025")]
    [InlineData("2026-07", "2026-07", "juli 2026")]
    [InlineData("2026-07-01", "2026-07", "juli 2026")]
    [InlineData("juli 2026", "2026-07", "juli 2026")]
    [InlineData("dec 2025", "2025-12", "december 2025")]
    public void What_people_write_is_read_as_one_period(string raw, string code, string words)
    {
        var period = Period.Read(raw);

        Assert.Equal((code, words), (period?.Code, period?.Words));
        Assert.Equal(period, Period.Read(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026T4")]
    [InlineData("2026K5")]
    [InlineData("2026-13")]
    [InlineData("2026-07-15")]
    [InlineData("1812")]
    [InlineData("=A1")]
    [InlineData("hösten 2026")]
    public void What_is_no_period_is_not_guessed(string raw) => Assert.Null(Period.Read(raw));

    [Fact]
    public void Periods_follow_on_each_other_over_the_turn_of_the_year()
    {
        Assert.Equal(1, Period.Read("2026T1")!.Value.Index - Period.Read("2025T3")!.Value.Index);
        Assert.Equal("2026T3", Period.Of(PeriodKind.Tertial, new DateOnly(2026, 9, 1)).Code);
        Assert.Equal("2026K2", Period.Of(PeriodKind.Quarter, new DateOnly(2026, 6, 30)).Code);
        Assert.True(Period.Read("2026-08")!.Value.IsAhead(new DateOnly(2026, 7, 31)));
        Assert.False(Period.Read("2026-08")!.Value.IsAhead(new DateOnly(2026, 8, 1)));
    }
}
