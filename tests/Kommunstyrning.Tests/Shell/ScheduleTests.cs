using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Indicators;
using Kommunstyrning.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What the program does at set times, from the declaration to the tables of the scheduler.</summary>
public sealed class ScheduleTests
{
    /// <summary>After a Friday at noon, in winter and in summer.</summary>
    [Theory]
    [InlineData("2030-03-15T12:00:00Z", "2030-03-16T01:00:00Z", "2030-03-18T02:00:00Z")]
    [InlineData("2030-07-12T12:00:00Z", "2030-07-13T00:00:00Z", "2030-07-15T01:00:00Z")]
    public void Starts_follow_the_clocks_of_Stockholm_with_some_minutes_drawn_by_lot(
        string after,
        string nightly,
        string weekly
    )
    {
        for (var seed = 0; seed < 50; seed++)
        {
            Starts(ImportSchedules.Nightly, seed, after, nightly);
            Starts(ImportSchedules.Weekly, seed, after, weekly);
        }
    }

    [Fact]
    public async Task A_schedule_that_is_there_is_left_alone_by_the_next_start()
    {
        var database = await Template.Empty();

        var first = await Started(database);
        var second = await Started(database);

        Assert.Equal([ImportSchedules.Nightly, ImportSchedules.Weekly], first.Keys.Order());
        // drawn again, both would fall on the same second once in 810 000 times
        Assert.Equal(first, second);
        await Template.Drop(database);
    }

    private static async Task<Dictionary<string, DateTimeOffset>> Started(
        Kommunstyrning.Store.DatabaseSettings database
    )
    {
        Dictionary<string, DateTimeOffset> starts;
        await using (var program = new TestProgram(database, jobs: true))
        {
            program.StartServer();
            starts = new(await program.Services.GetRequiredService<NextStarts>().Run(default), StringComparer.Ordinal);
        }
        await new TestStore(database).DisposeAsync();
        return starts;
    }

    private static void Starts(string name, int seed, string after, string earliest)
    {
        var schedule = ImportSchedules.All.Single(s => s.Name == name);

        var at = schedule.Trigger(new Random(seed)).GetFireTimeAfter(DateTimeOffset.Parse(after, null))!.Value;

        Assert.InRange(
            at,
            DateTimeOffset.Parse(earliest, null),
            DateTimeOffset.Parse(earliest, null).AddMinutes(15).AddSeconds(-1)
        );
    }
}
