using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators;

[Trait("Database", "none")]
public sealed class PreliminaryTests
{
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly August = new(2026, 8, 28);

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-08-27", true)]
    [InlineData("2026-08-28", false)]
    public void A_value_is_preliminary_from_its_first_publication_to_its_second(string today, bool expected) =>
        Assert.Equal(expected, Preliminary.Holds(2025, 2025, April, August, Day(today)));

    [Fact]
    public void Only_the_year_that_is_published_next_is_preliminary()
    {
        Assert.False(Preliminary.Holds(2024, 2025, April, August, Day("2026-05-01")));
        Assert.False(Preliminary.Holds(2026, 2025, April, August, Day("2026-05-01")));
        Assert.False(Preliminary.Holds(2025, null, April, August, Day("2026-05-01")));
    }

    [Fact]
    public void Without_a_preliminary_publication_nothing_is_preliminary() =>
        Assert.False(Preliminary.Holds(2025, 2025, null, August, Day("2026-05-01")));

    [Fact]
    public void What_has_no_day_of_final_publication_stays_preliminary() =>
        Assert.True(Preliminary.Holds(2025, 2025, April, null, Day("2027-05-01")));

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
