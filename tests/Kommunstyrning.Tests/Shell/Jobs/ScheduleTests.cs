using Hangfire;
using Hangfire.Storage;
using Hangfire.Storage.SQLite;
using Microsoft.Extensions.Time.Testing;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>What the program does at set times, as it stands in Hangfire's storage.</summary>
[Collection(JobCollection.Name)]
public sealed class ScheduleTests
{
    /// <summary>After a Friday at noon, in winter and in summer, and before the night that has no hour two.</summary>
    [Theory]
    [InlineData("2030-03-15T12:00:00Z", "2030-03-16T01:00:00Z", "2030-03-18T02:00:00Z")]
    [InlineData("2030-07-12T12:00:00Z", "2030-07-13T00:00:00Z", "2030-07-15T01:00:00Z")]
    [InlineData("2030-03-30T12:00:00Z", "2030-03-31T01:00:00Z", "2030-04-01T01:00:00Z")]
    public async Task Starts_follow_the_clocks_of_Stockholm_with_some_minutes_drawn_by_lot(
        string after,
        string nightly,
        string weekly
    )
    {
        using var storage = Storage();

        await Declare(storage, after);

        Assert.InRange(Next(storage, ImportSchedules.Nightly), At(nightly), At(nightly).AddMinutes(14));
        Assert.InRange(Next(storage, ImportSchedules.Weekly), At(weekly), At(weekly).AddMinutes(14));
    }

    [Fact]
    public async Task What_was_drawn_is_kept_and_what_was_missed_stays_due()
    {
        using var storage = Storage();
        await Declare(storage, "2030-03-15T12:00:00Z");
        Change(storage, ("Cron", "11 2 * * *"), ("NextExecution", "2030-03-16T01:11:00.0000000Z"));

        await Declare(storage, "2030-03-20T12:00:00Z");

        Assert.Equal("11 2 * * *", Of(storage, ImportSchedules.Nightly).Cron);
        Assert.Equal(At("2030-03-16T01:11:00Z"), Next(storage, ImportSchedules.Nightly));
    }

    [Theory]
    [InlineData("11 4 * * *")]
    [InlineData("15 2 * * *")]
    [InlineData("7 2 * * 1")]
    public async Task A_time_that_this_version_cannot_have_drawn_is_drawn_anew(string stored)
    {
        using var storage = Storage();
        await Declare(storage, "2030-03-15T12:00:00Z");
        Change(storage, ("Cron", stored));

        await Declare(storage, "2030-03-15T12:00:00Z");

        Assert.Matches("^([0-9]|1[0-4]) 2 \\* \\* \\*$", Of(storage, ImportSchedules.Nightly).Cron);
    }

    private static SQLiteStorage Storage()
    {
        // else it writes to the log of a program that has ended
        GlobalConfiguration.Configuration.UseNoOpLogProvider();
        return new SQLiteStorage(Path.Combine(Template.Folder, $"{Guid.NewGuid():N}.jobs.db"));
    }

    private static Task Declare(SQLiteStorage storage, string now) =>
        new DeclareSchedules(storage, ImportSchedules.All, new FakeTimeProvider(At(now))).StartAsync(default);

    private static void Change(SQLiteStorage storage, params (string Field, string Value)[] fields)
    {
        using var connection = storage.GetConnection();
        connection.SetRangeInHash(
            $"recurring-job:{ImportSchedules.Nightly}",
            fields.Select(f => KeyValuePair.Create(f.Field, f.Value))
        );
    }

    private static RecurringJobDto Of(SQLiteStorage storage, string name)
    {
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs([name]).Single();
    }

    private static DateTimeOffset Next(SQLiteStorage storage, string name) =>
        new(Of(storage, name).NextExecution!.Value, TimeSpan.Zero);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, null);
}
