using System.Globalization;
using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>Working days as the calendar on the wall has them: looked up there, not reckoned.</summary>
[Trait("Database", "none")]
public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-04-03", "långfredagen")]
    [InlineData("2026-04-05", "påskdagen")]
    [InlineData("2026-04-06", "annandag påsk")]
    [InlineData("2026-05-14", "Kristi himmelsfärdsdag")]
    [InlineData("2026-05-24", "pingstdagen")]
    [InlineData("2026-06-19", "midsommarafton")]
    [InlineData("2026-06-20", "midsommardagen")]
    [InlineData("2026-10-31", "alla helgons dag")]
    [InlineData("2027-03-26", "långfredagen")]
    [InlineData("2027-03-29", "annandag påsk")]
    [InlineData("2027-05-06", "Kristi himmelsfärdsdag")]
    [InlineData("2027-06-25", "midsommarafton")]
    [InlineData("2027-11-06", "alla helgons dag")]
    [InlineData("2028-04-14", "långfredagen")]
    [InlineData("2028-05-25", "Kristi himmelsfärdsdag")]
    [InlineData("2030-04-19", "långfredagen")]
    [InlineData("2038-04-26", "annandag påsk")]
    [InlineData("2027-01-01", "nyårsdagen")]
    [InlineData("2027-01-06", "trettondedag jul")]
    [InlineData("2028-05-01", "första maj")]
    [InlineData("2029-06-06", "nationaldagen")]
    [InlineData("2026-12-24", "julafton")]
    [InlineData("2026-12-25", "juldagen")]
    [InlineData("2028-12-26", "annandag jul")]
    [InlineData("2026-12-31", "nyårsafton")]
    [InlineData("2026-12-05", "en lördag")]
    [InlineData("2026-12-06", "en söndag")]
    [InlineData("2026-04-02", null)]
    [InlineData("2026-05-15", null)]
    [InlineData("2026-06-18", null)]
    [InlineData("2026-10-30", null)]
    [InlineData("2027-01-05", null)]
    [InlineData("2026-12-23", null)]
    public void Red_days_and_closed_eves_are_no_working_days_and_are_named(string day, string? name) =>
        Assert.Equal(name, SwedishWorkingDays.WhyNot(Day(day)));

    /// <summary>Counted on a calendar: between Christmas and Twelfth Night only four days are worked.</summary>
    [Theory]
    [InlineData("2026-12-23", 1, "2026-12-28")]
    [InlineData("2026-12-23", 4, "2027-01-04")]
    [InlineData("2026-12-23", 6, "2027-01-07")]
    [InlineData("2027-01-07", -6, "2026-12-23")]
    [InlineData("2026-08-31", 3, "2026-09-03")]
    [InlineData("2026-08-31", 8, "2026-09-10")]
    [InlineData("2026-08-31", 16, "2026-09-22")]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-06-18", 1, "2026-06-22")]
    public void So_many_working_days_on_is_that_day(string from, int count, string day)
    {
        Assert.Equal(Day(day), SwedishWorkingDays.Add(Day(from), count));
        var (early, late) = count > 0 ? (from, day) : (day, from);
        Assert.Equal(Math.Abs(count), SwedishWorkingDays.Between(Day(early), Day(late)));
    }

    [Fact]
    public void Each_year_has_as_many_working_days_as_its_calendar()
    {
        foreach (var (year, count) in new[] { (2025, 249), (2026, 251), (2027, 253) })
            Assert.Equal(
                (year, count),
                (year, SwedishWorkingDays.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)))
            );
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
