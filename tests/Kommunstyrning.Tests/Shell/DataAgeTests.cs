namespace Kommunstyrning.Tests.Shell;

[Trait("Database", "none")]
public sealed class DataAgeTests
{
    /// <summary>A Friday, 01.30 in Stockholm.</summary>
    private static readonly DateTimeOffset Now = new(2026, 3, 13, 0, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-13T00:00:00Z", "i dag", "mindre än en timme gamla", false)]
    [InlineData("2026-03-12T23:10:00Z", "i dag", "en timme gamla", false)]
    [InlineData("2026-03-12T22:10:00Z", "i går", "två timmar gamla", false)]
    [InlineData("2026-03-12T00:00:00Z", "i går", "ett dygn gamla", false)]
    [InlineData("2026-03-11T00:31:00Z", "onsdag", "ett dygn gamla", false)]
    [InlineData("2026-03-11T00:29:00Z", "onsdag", "två dygn gamla", true)]
    [InlineData("2026-03-03T00:30:00Z", "3 mars", "tio dygn gamla", true)]
    [InlineData("2025-12-31T12:00:00Z", "31 december 2025", "71 dygn gamla", true)]
    public void The_age_of_values_is_said_in_words(string fetched, string from, string age, bool old)
    {
        var data = new DataAge(DateTimeOffset.Parse(fetched, null), Now, IsExample: false);

        Assert.Equal((from, age, old), (data.From, data.InWords, data.IsOld));
    }

    [Fact]
    public void What_was_never_fetched_is_not_old() => Assert.False(new DataAge(null, Now, IsExample: false).IsOld);
}
