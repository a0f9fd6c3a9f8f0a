using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Web.FollowUp.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>
/// Those who report are told by letter that a round is open and, once a day at most, that they have not handed in. In Luleå the
/// compiler and the reporter report for the committee for building; its last day is moved to where the test wants it.
/// </summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private readonly MailingNodes nodes = new();
    private Followed lulea = null!;
    private string unit = "";

    public async Task InitializeAsync()
    {
        await nodes.InitializeAsync();
        // the demonstration's own rounds have nobody left to remind
        foreach (var slug in new[] { "lulea", "pitea" })
        {
            var town = new Followed(new Visitor(nodes.One.Address), slug, nodes.One.Services);
            await town.In(
                Intent.Write,
                async db =>
                {
                    foreach (var report in await db.Set<UnitReport>().ToListAsync())
                        report.State = ReportState.Approved;
                    return await db.SaveChangesAsync();
                }
            );
        }
        lulea = new Followed(await nodes.SignedIn("redaktor@lulea.example"), "lulea", nodes.One.Services);
        unit = await new Steered(lulea.Editor, "lulea").UnitId("Exempelnämnden för samhällsbyggnad");
    }

    public Task DisposeAsync() => nodes.DisposeAsync();

    [Fact]
    public async Task Each_who_reports_gets_one_letter_when_it_is_opened_and_none_before()
    {
        var id = await lulea.Made("egen", ("name", "Öppnas med brev"));
        await MailingNodes.Send(nodes.One);
        Assert.Empty(nodes.Sink.Letters);

        Assert.Equal(302, (await lulea.Editor.Submit($"{lulea.At(id, "oppna")}?niva=mal")).Code);
        await MailingNodes.Send(nodes.One);

        foreach (var who in new[] { "sammanstallare", "rapportor" })
        {
            var letter = nodes.LetterTo($"{who}@lulea.example");
            Assert.Contains("/lulea/min-rapportering", letter.TextBody);
            Assert.DoesNotContain("Öppnas med brev", letter.ToString());
            Assert.DoesNotContain("kod=", letter.ToString());
        }
        Assert.Equal(2, nodes.Sink.Letters.Count);
    }

    [Fact]
    public async Task Of_forty_who_press_the_button_on_two_nodes_one_reminds_and_nobody_gets_two_letters_that_day()
    {
        var id = await Opened();
        using var beside = new Visitor(nodes.Other.Address);
        beside.Session = lulea.Editor.Session;
        (string, string)[] fields = [("who", "All"), ("unit", unit)];

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i => (i % 2 == 0 ? lulea.Editor : beside).PostWithToken(lulea.At(id, "paminn"), fields))
        );
        await MailingNodes.Send(nodes.One);

        Assert.Equal(1, replies.Count(r => r.Code == 302));
        Assert.All(replies.Where(r => r.Code != 302), r => Assert.Contains("redan påminda i dag", r.Text));
        Assert.Single(await lulea.Reminders(id));
        Assert.Equal(2, nodes.Sink.Letters.Count(l => l.Subject!.Contains("Påminnelse", StringComparison.Ordinal)));
        var page = await lulea.Editor.Get(lulea.At(id));
        Assert.Contains("Påmind i dag.", page.Text);
        nodes.Clock.Advance(TimeSpan.FromDays(1));
        await Session();
        Assert.Equal(302, (await lulea.Editor.PostWithToken(lulea.At(id, "paminn"), fields)).Code);
        Assert.Contains("Påmind två gånger", (await lulea.Editor.Get(lulea.At(id))).Text);
    }

    [Fact]
    public async Task Who_has_handed_in_is_not_reminded_nor_a_unit_that_nobody_reports_for()
    {
        var id = await Opened();
        var other = (await lulea.Reports(id)).First(r => r.UnitId != Guid.Parse(unit)).UnitId;
        var alone = await lulea.Editor.PostWithToken(lulea.At(id, "paminn"), ("who", "All"), ("unit", $"{other}"));
        await lulea.HandIn(id, Guid.Parse(unit), nodes.Clock.GetUtcNow());
        var done = await lulea.Editor.PostWithToken(lulea.At(id, "paminn"), ("who", "All"), ("unit", unit));

        Assert.Equal((409, 409), (alone.Code, done.Code));
        Assert.Contains("Ingen är utsedd att rapportera", alone.Text);
        Assert.Contains("har lämnat", done.Text);
        Assert.Empty(await lulea.Reminders(id));
    }

    /// <summary>The last day is a Tuesday: three working days before is a Thursday, and the first after it Wednesday.</summary>
    [Fact]
    public async Task The_job_reminds_three_working_days_before_on_the_day_and_after_it_once_each_also_by_two_nodes_and_late()
    {
        nodes.Clock.SetUtcNow(Start);
        await Session();
        var id = await Opened();
        await MoveTo(id, Day(14));
        var told = new List<int>();
        foreach (var day in Enumerable.Range(1, 22))
        {
            nodes.Clock.SetUtcNow(Start.AddDays(day));
            // two days on which no node was up
            if (day is 9 or 10)
                continue;
            var counts = await Task.WhenAll(Run(nodes.One), Run(nodes.Other));
            if (counts.Sum() > 0)
                told.Add(day);
            Assert.Equal(0, await Run(nodes.One));
        }

        // Thursday was missed, and is made up for when a node is up again
        Assert.Equal([11, 14, 15], told);
        Assert.Equal(3, (await lulea.Reminders(id)).Count);
    }

    [Fact]
    public async Task A_job_that_died_half_way_has_reminded_nobody_and_the_next_one_does()
    {
        nodes.Clock.SetUtcNow(Start);
        await Session();
        var id = await Opened();
        await MoveTo(id, Day(3));
        nodes.Clock.SetUtcNow(Start.AddDays(3));
        await lulea.In(
            Intent.Read,
            async db =>
            {
                // what the job writes before its transaction ends, which then never does
                db.Add(
                    new RoundReminder
                    {
                        RoundId = Guid.Parse(id),
                        UnitId = Guid.Parse(unit),
                        Day = Day(3),
                    }
                );
                return await db.SaveChangesAsync();
            }
        );

        Assert.Equal(1, await Run(nodes.Other));
        Assert.Single(await lulea.Reminders(id));
    }

    [Fact]
    public void The_job_starts_in_the_morning() =>
        Assert.Matches("^[0-9]+ 6 \\* \\* \\*$", ReminderSchedule.Daily.Cron(null, new Random(1)));

    /// <summary>A Tuesday two years on, ten in the morning: nothing red comes in the three weeks after it.</summary>
    private static DateTimeOffset Start { get; } = new(2028, 9, 12, 8, 0, 0, TimeSpan.Zero);

    private static DateOnly Day(int after) => StockholmDay.Of(Start).AddDays(after);

    /// <summary>The clock has moved, and a session ends by itself.</summary>
    private async Task Session() =>
        lulea = new Followed(await nodes.SignedIn("redaktor@lulea.example"), "lulea", nodes.One.Services);

    /// <summary>With its last days far off, and the letters of its opening sent.</summary>
    private async Task<string> Opened()
    {
        var id = await lulea.Made(
            "egen",
            ("name", $"Rond {Guid.NewGuid()}"),
            ("deadlines.Committees", $"{Far:yyyy-MM-dd}"),
            ("deadlines.Companies", $"{Far:yyyy-MM-dd}"),
            ("deadlines.Group", $"{Far:yyyy-MM-dd}"),
            ("deadlines.Board", $"{Far:yyyy-MM-dd}"),
            ("deadlines.Council", $"{Far:yyyy-MM-dd}")
        );
        Assert.Equal(302, (await lulea.Editor.Submit($"{lulea.At(id, "oppna")}?niva=mal")).Code);
        await MailingNodes.Send(nodes.One);
        return id;
    }

    private static DateOnly Far { get; } = new(2031, 3, 3);

    private async Task MoveTo(string id, DateOnly day) =>
        Assert.Equal(
            302,
            (
                await lulea.Editor.Submit(
                    lulea.At(id, $"sista-dag/{unit}"),
                    ("day", $"{day:yyyy-MM-dd}"),
                    ("reason", "Prov")
                )
            ).Code
        );

    private static async Task<int> Run(TestProgram node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<RemindAcrossTenantsJob>(scope.ServiceProvider).Run(default);
    }
}
