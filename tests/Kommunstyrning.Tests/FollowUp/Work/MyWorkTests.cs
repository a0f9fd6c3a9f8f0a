using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.FollowUp.Work;

/// <summary>The page of whoever has signed in: only what is theirs, and nothing that they may not see.</summary>
public sealed class MyWorkTests : IAsyncLifetime
{
    private const string Mine = "/lulea/mitt-arbete";
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly Instance instance;

    public MyWorkTests() =>
        instance = new Instance { Replace = services => services.AddSingleton<TimeProvider>(clock) };

    /// <summary>What the demonstration has written lies before the first visit.</summary>
    public async Task InitializeAsync()
    {
        await instance.InitializeAsync();
        clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    public Task DisposeAsync() => instance.DisposeAsync();

    private DateOnly Today => clock.Today();

    [Fact]
    public async Task What_waits_is_each_ones_own_by_its_last_day_and_what_is_due_soonest_has_the_one_filled_button()
    {
        var round = await Opened();
        using var reporter = await instance.SignedIn("rapportor@lulea.example");
        using var compiler = await instance.SignedIn("sammanstallare@lulea.example");
        using var strategist = await instance.SignedIn("strateg@lulea.example");

        Assert.Equal(
            [$"Sammanställ rapporten för {ARound.Committee} | {round.At(ARound.Committee)}"],
            await Waiting(reporter)
        );
        var mine = await reporter.Get(Mine);
        Assert.Contains($"Den lämnas in när {ARound.Office} har lämnat.", mine.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", mine.Header("Cache-Control"), StringComparison.Ordinal);
        // the office has nobody who reports, and is due today
        Assert.Equal(
            [
                $"Utse någon som rapporterar för {ARound.Office} | {round.At(ARound.Office)}",
                $"Sammanställ rapporten för {ARound.Committee} | {round.At(ARound.Committee)}",
            ],
            await Waiting(compiler)
        );
        Assert.Equal(
            [
                $"Utse någon som rapporterar för {ARound.Office} | {round.At(ARound.Office)}",
                $"Godkänn rapporten från {ARound.School} | {round.At(ARound.School)}",
            ],
            await Waiting(strategist)
        );
        Assert.Equal(
            "Två saker väntar på dig. En ska vara klar i dag.",
            (await strategist.Get(Mine)).Page.QuerySelector("h1")!.TextContent
        );

        await round.Write(db => States(db, ReportState.Ready, "Skriv också vad det ledde till.", round));
        Assert.Equal(
            [
                $"Godkänn tre rapporter | {At(round, "sammanvagning")}",
                $"Väg samman Tertial 1 | {At(round, "sammanvagning")}",
            ],
            await Waiting(strategist)
        );
        Assert.Equal(
            [
                $"Godkänn rapporten från {ARound.Office} | {round.At(ARound.Office)}",
                $"Godkänn rapporten från {ARound.Committee} | {round.At(ARound.Committee)}",
            ],
            await Waiting(compiler)
        );
        Assert.Contains("Allt du skulle lämna är inlämnat", (await reporter.Get(Mine)).Text, StringComparison.Ordinal);

        await round.Write(db => States(db, ReportState.Returned, "Skriv också vad det ledde till.", round));
        Assert.Equal(
            [$"Rätta rapporten för {ARound.Committee} | {round.At(ARound.Committee)}"],
            await Waiting(reporter)
        );
        Assert.Contains("”Skriv också vad det ledde till.”", (await reporter.Get(Mine)).Text, StringComparison.Ordinal);

        await round.Write(async db =>
        {
            await States(db, ReportState.Approved, "", round);
            (await db.Rounds.SingleAsync(r => r.Id == round.Round.Id)).GroupText = "Kommunen går framåt.";
        });
        Assert.Equal([$"Registrera beslutet om Tertial 1 | {At(round, "las")}"], await Waiting(strategist));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_is_anothers_and_whoever_has_nothing_to_do_is_told_why()
    {
        var round = await Opened();
        using var stranger = instance.Visitor();
        Assert.Equal(302, (await stranger.Get(Mine)).Code);

        foreach (
            var (who, why, mayKnow) in new[]
            {
                ("lasare@lulea.example", "Din roll läser och rapporterar inte", true),
                ("admin@lulea.example", "Du sköter kommunens konton", true),
                ("fortroendevald@lulea.example", "Din roll läser och rapporterar inte", false),
                ("gast@lulea.example", "", false),
                ("redaktor@pitea.example", "Ditt konto har ingen plats i den här kommunen", false),
            }
        )
        {
            using var reader = await instance.SignedIn(who);
            var page = await reader.Get(Mine);
            Assert.Equal((200, "Inget väntar på dig"), (page.Code, page.Page.QuerySelector("h1")!.TextContent));
            Assert.Contains(why, page.Text, StringComparison.Ordinal);
            Assert.Equal(mayKnow, page.Text.Contains(round.Round.Name, StringComparison.Ordinal));
            Assert.Empty(page.Page.QuerySelectorAll("main a.button"));
            foreach (
                var link in page
                    .Page.QuerySelectorAll("main a")
                    .Select(a => a.GetAttribute("href")!)
                    .Distinct(StringComparer.Ordinal)
                    .Take(8)
            )
            {
                var there = await reader.Get(link);
                // a round that is decided on is read in its report
                Assert.Equal(200, there.Code is 302 ? (await reader.Get(there.Location)).Code : there.Code);
            }
        }

        using var neighbour = await instance.SignedIn("strateg@pitea.example");
        Assert.DoesNotContain(
            round.Round.Name,
            (await neighbour.Get("/pitea/mitt-arbete")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_others_have_changed_is_told_until_the_visit_after_however_often_the_page_is_opened()
    {
        var round = await Opened();
        using var reporter = await instance.SignedIn("rapportor@lulea.example");
        using var reader = await instance.Reader("lulea");
        using var editor = await instance.Editor("lulea");
        foreach (var somebody in new[] { reporter, reader, editor })
            Assert.Contains("Den senaste veckan", (await somebody.Get(Mine)).Text, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromHours(2));
        using var politician = await instance.SignedIn("fortroendevald@lulea.example");
        using var guest = await instance.SignedIn("gast@lulea.example");
        foreach (var somebody in new[] { politician, guest })
            Assert.Equal(200, (await somebody.Get(Mine)).Code);
        var lulea = new Steered(editor, "lulea");
        var draft = await lulea.Added(
            "mal",
            await lulea.IdOf(ARound.Building),
            "",
            new
            {
                title = "Hemligt mål",
                ownerUnitId = await lulea.UnitId(ARound.School),
                sections = new { effekt = "Fler får hjälp i tid." },
            }
        );

        // saved twice and told once; the school's is not the reporter's
        await Reworded(round, ARound.Homes, "Kön är tre år.");
        await Reworded(round, ARound.Homes, "Kön är fyra år.");
        await Reworded(round, "Eleverna möter en likvärdig skola var de än bor", "Det skiljer mycket.");

        string[] expected = [$"{ARound.Homes} fick nytt nuläge eller önskat läge."];
        Assert.Equal(expected, await Facts(reporter));
        Assert.Empty(await Facts(reader));
        // not what one has done oneself
        Assert.DoesNotContain(await Facts(editor), f => f.Contains("Hemligt mål", StringComparison.Ordinal));
        Assert.Equal(2, (await Facts(editor)).Count);
        Assert.Equal(["Hemligt mål"], await Drafts(editor));
        Assert.Empty(await Drafts(reader));

        foreach (var minutes in new[] { 3, 50, 50 })
        {
            clock.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(expected, await Facts(reporter));
        }
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Empty(await Facts(reporter));
        Assert.Contains("ingen annan ändrat något som rör dig", (await reporter.Get(Mine)).Text);

        // whoever has no part in the work is told when it is sent for review, and nobody else when it is not theirs to read
        Assert.Equal(200, (await lulea.Step(draft, "inReview")).Code);
        Assert.Equal(["Hemligt mål skickades på granskning."], await Facts(reader));
        Assert.Contains("Hemligt mål skickades på granskning.", await Facts(politician));
        var guests = await guest.Get(Mine);
        Assert.Equal(200, guests.Code);
        Assert.DoesNotContain("Hemligt mål", guests.Text, StringComparison.Ordinal);
    }

    private static async Task Reworded(ARound round, string title, string text) =>
        await round.Write(async db =>
            (await db.Elements.SingleAsync(e => e.Id == round.Element(title))).CurrentState = text
        );

    /// <summary>The demonstration's own round is put away; one is opened in which the office is due today.</summary>
    private async Task<ARound> Opened()
    {
        var round = await ARound.Opened(
            instance,
            "lulea",
            r =>
            {
                r.Name = "Tertial 1";
                r.OpenedOn = Today.AddDays(-10);
                r.Deadlines =
                [
                    new(RoundStep.Administrations, Today),
                    new(RoundStep.Committees, Today.AddDays(3)),
                    new(RoundStep.Group, Today.AddDays(10)),
                    new(RoundStep.Council, Today.AddDays(20)),
                ];
            },
            (ARound.Office, [ARound.Errands]),
            (ARound.Committee, [ARound.Homes, ARound.Building]),
            (ARound.School, ["Eleverna möter en likvärdig skola var de än bor"])
        );
        var school = round.Unit(ARound.School);
        await round.Write(async db =>
        {
            var (own, others) = (round.Round.Id, db.Rounds);
            await others
                .Where(r => r.Id != own && r.State == RoundState.Open)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Planned));
            (await db.UnitReports.SingleAsync(r => r.RoundId == own && r.UnitId == school)).State = ReportState.Ready;
        });
        return round;
    }

    private async Task States(Kommunstyrning.Store.KommunDb db, ReportState state, string comment, ARound round)
    {
        foreach (var report in await db.UnitReports.Where(r => r.RoundId == round.Round.Id).ToListAsync())
        {
            report.State = state;
            if (comment.Length > 0)
                db.Add(
                    new ReportComment
                    {
                        UnitReportId = report.Id,
                        Text = comment,
                        WrittenAt = clock.GetUtcNow(),
                    }
                );
        }
    }

    private static string At(ARound round, string step) => $"/lulea/uppfoljning/{round.Round.Id}/{step}";

    /// <summary>Each title with its address, without what chooses the goal; the first alone is a button.</summary>
    private static async Task<List<string>> Waiting(Visitor visitor)
    {
        var page = (await visitor.Get(Mine)).Page;
        Assert.Same(
            page.QuerySelector("main .tasks > li .ways a"),
            Assert.Single(page.QuerySelectorAll("main a.button"))
        );
        return
        [
            .. page.QuerySelectorAll("main .tasks > li")
                .Select(li =>
                    $"{li.QuerySelector("h3")!.TextContent} | {li.QuerySelector(".ways a")!.GetAttribute("href")!.Split('?')[0]}"
                ),
        ];
    }

    private static async Task<List<string>> Facts(Visitor visitor) =>
        [.. (await visitor.Get(Mine)).Page.QuerySelectorAll("main .happened p").Select(p => p.TextContent)];

    private static async Task<List<string>> Drafts(Visitor visitor) =>
        [.. (await visitor.Get(Mine)).Page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent)];
}
