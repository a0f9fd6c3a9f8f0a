using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>A round is decided on, and what was decided stands.</summary>
public sealed class LockTests(Instance instance) : IClassFixture<Instance>
{
    private const string Office = "Exempelbostäder AB";
    private const string Goal = "Bostäder för livets alla skeden";

    [Fact]
    public async Task Nobody_but_members_reads_a_round_before_it_is_decided_and_everybody_after()
    {
        var round = await Round(await instance.Editor("pitea"));
        using var editor = await instance.Editor("pitea");
        using var reader = await instance.Reader("pitea");
        using var stranger = instance.Visitor();
        using var politician = await instance.SignedIn("fortroendevald@pitea.example");
        string[] pages = ["rapport", "maluppfyllelse", "rapport.json", "rapport.csv"];

        foreach (var page in pages)
        {
            Assert.Equal((page, 404), (page, (await stranger.Get(round.At(page))).Code));
            Assert.Equal((page, 404), (page, (await politician.Get(round.At(page))).Code));
            Assert.Equal((page, 200), (page, (await reader.Get(round.At(page))).Code));
        }
        var locked = await round.Locked(editor);

        Assert.Equal((302, round.At("rapport?utgava=1")), (locked.Code, locked.Location));
        foreach (var page in pages)
        {
            var reply = await stranger.Get(round.At(page));
            Assert.Equal((page, 200, "public, max-age=60"), (page, reply.Code, reply.Header("Cache-Control")));
            Assert.Equal(404, (await stranger.Get(round.At(page).Replace("/pitea/", "/lulea/"))).Code);
            Assert.Equal("no-store, private", (await reader.Get(round.At(page))).Header("Cache-Control"));
        }
        var report = (await stranger.Get(round.At("rapport"))).Text;
        Assert.Contains($"Kommunfullmäktige {Swedish.Date(AToldRound.DecidedOn)}, § 112. Utgåva 1", report);
        Assert.Contains("Kommunen går framåt.", report);
        Assert.Contains("Så gick det för", report);
    }

    [Fact]
    public async Task What_is_not_approved_is_named_with_a_reason_and_what_is_not_handed_in_stays_inside()
    {
        using var editor = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        var pitea = new Steered(editor, "pitea");
        var goal = await pitea.IdOf(Goal);
        var late = await pitea.UnitId(Office);
        var round = await AToldRound.Of(
            instance,
            "pitea",
            [
                new ASaying(goal, "", Assessment.Partly, Assessment.Partly, Why: "Vi kom halvvägs."),
                new ASaying(goal, Office, Assessment.Reached, Why: "Ännu bara ett utkast.", IsOwner: false),
            ],
            states: new Dictionary<string, ReportState> { [Office] = ReportState.Writing }
        );

        var refused = await round.Locked(editor);
        var emptyReason = await round.Locked(editor, ($"missing.{late}", "   "));
        var tooLong = await round.Locked(
            editor,
            ($"missing.{late}", new string('x', Kommunstyrning.FollowUp.Round.ReasonLength + 1))
        );

        Assert.Equal((422, 422, 422), (refused.Code, emptyReason.Code, tooLong.Code));
        Assert.Contains(
            $"Rapporten från {Office} är inte godkänd. Vänta på den, eller skriv varför beslutet togs ändå.",
            refused.Text
        );
        Assert.Equal(404, (await stranger.Get(round.At("rapport"))).Code);

        Assert.Equal(302, (await round.Locked(editor, ($"missing.{late}", "Systemet låg nere."))).Code);
        var report = (await stranger.Get(round.At("rapport"))).Text;
        Assert.Contains("1 av 2 enheter har inte lämnat.", report);
        Assert.Contains("Har inte lämnat. Systemet låg nere.", report);
        Assert.Contains("Vi kom halvvägs.", report);
        Assert.DoesNotContain("Ännu bara ett utkast.", (await stranger.Get(round.At("rapport.json"))).Body);
        Assert.DoesNotContain($"Så gick det för {Office}", report);
    }

    [Fact]
    public async Task A_decision_says_who_and_when_and_is_not_ahead_in_time()
    {
        using var editor = await instance.Editor("pitea");
        var round = await Round(editor);
        var tomorrow = TimeProvider.System.Today().AddDays(1).ToString("yyyy-MM-dd", null);

        var nobody = await editor.Submit(round.At("las"), ("body", " "), ("decidedOn", ""));
        var ahead = await editor.Submit(round.At("las"), ("body", "KF"), ("decidedOn", tomorrow));
        var wide = await editor.Submit(
            round.At("las"),
            ("body", new string('x', 121)),
            ("decidedOn", "2026-01-01"),
            ("paragraph", new string('y', 41))
        );

        Assert.Equal((422, 422, 422), (nobody.Code, ahead.Code, wide.Code));
        Assert.Contains("Ange vem som har beslutat", nobody.Text);
        Assert.Contains("Ange vilken dag beslutet togs.", nobody.Text);
        Assert.Contains("Beslutsdagen ligger framåt i tiden.", ahead.Text);
        Assert.Contains("högst 120 tecken", wide.Text);
        Assert.Contains("Paragrafen får vara högst 40 tecken.", wide.Text);
        await round.Do(instance, async db => Assert.False(await db.RoundEditions.AnyAsync(e => e.RoundId == round.Id)));
    }

    [Fact]
    public async Task An_edition_stands_whatever_is_changed_after_it_and_a_reopened_round_makes_another()
    {
        using var editor = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        using var auditor = await instance.SignedIn("revisor@pitea.example");
        var round = await Round(editor);
        await round.Locked(editor);
        var first = (await stranger.Get(round.At("rapport.json"))).Body;

        Assert.Contains("är låst genom beslut och ändras inte", (await editor.Get(round.At("las"))).Text);
        var again = await editor.PostWithToken(round.At("las"), [("revision", "1"), .. AToldRound.Decision]);
        Assert.Equal(409, again.Code);

        var without = await editor.Submit(round.At("oppna-igen"), ("reason", " "));
        Assert.Equal(422, without.Code);
        Assert.Contains("Skriv varför den öppnas igen.", without.Text);
        Assert.Equal(302, (await editor.Submit(round.At("oppna-igen"), ("reason", "Ett värde var fel."))).Code);
        await round.Do(
            instance,
            async db =>
            {
                var rows = await db.GoalReports.Where(g => g.RoundId == round.Id).ToListAsync();
                rows.ForEach(r => r.Assessment = Assessment.Not);
            }
        );
        Assert.Equal(first, (await stranger.Get(round.At("rapport.json"))).Body);
        Assert.Contains("Inte beslutad.", (await editor.Get(round.At("rapport"))).Text);

        Assert.Equal(302, (await round.Locked(editor)).Code);
        Assert.Equal(first, (await stranger.Get(round.At("rapport.json?utgava=1"))).Body);
        var second = (await stranger.Get(round.At("rapport.json"))).Json;
        Assert.Equal(
            (2, "Ett värde var fel."),
            (second["decision"]!["edition"]!.GetValue<int>(), second["decision"]!.AsObject()["reason"]!.ToString())
        );
        Assert.Equal("not", second["goals"]![0]!["assessment"]!.ToString());
        var old = await stranger.Get(round.At("rapport?utgava=1"));
        Assert.Contains("Det här är en äldre utgåva", old.Text);
        Assert.Contains("Läs den senaste utgåvan, nummer 2", old.Text);
        Assert.DoesNotContain("Det här är en äldre utgåva", (await stranger.Get(round.At("rapport"))).Text);
        foreach (var none in new[] { "0", "3", "-1", "två", "1,5", "99999999999" })
            Assert.Equal((none, 404), (none, (await stranger.Get(round.At($"rapport?utgava={none}"))).Code));

        var lines = (await auditor.Get("/pitea/handelselogg")).Text;
        Assert.Contains($", utgåva 2, enligt beslut av Kommunfullmäktige", lines);
        Assert.Contains("igen. Skäl: Ett värde var fel.", lines);
    }

    [Fact]
    public async Task Of_many_who_lock_at_once_one_makes_the_edition()
    {
        using var editor = await instance.Editor("pitea");
        var round = await Round(editor);

        // who reads the page after the first has locked finds no form on it
        var form = (await SentForm.At(editor, round.At("las")))!.Without("engangsnyckel").With(AToldRound.Decision);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => form.Send(editor)));

        Assert.Single(replies, r => r.Code == 302);
        Assert.All(replies.Where(r => r.Code != 302), r => Assert.Contains(r.Code, new[] { 409, 412 }));
        await round.Do(
            instance,
            async db => Assert.Equal(1, await db.RoundEditions.CountAsync(e => e.RoundId == round.Id))
        );
    }

    /// <summary>Whoever had read a report before it was locked collides, is run again, and asks the round anew.</summary>
    [Fact]
    public async Task What_somebody_was_about_to_save_when_it_was_locked_is_not_saved()
    {
        using var editor = await instance.Editor("pitea");
        var round = await Round(editor);
        var before = new Dictionary<Guid, int>();
        await round.Do(
            instance,
            async db =>
                before = await db
                    .GoalReports.Where(g => g.RoundId == round.Id)
                    .ToDictionaryAsync(g => g.Id, g => g.Revision)
        );

        await round.Locked(editor);

        await round.Do(
            instance,
            async db =>
            {
                Assert.All(
                    await db.GoalReports.AsNoTracking().Where(g => g.RoundId == round.Id).ToListAsync(),
                    g => Assert.Equal(before[g.Id] + 1, g.Revision)
                );
                var now = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == round.Id);
                Assert.Equal(RefusalKind.Conflict, now.WhyClosed()!.Kind);
            }
        );
    }

    [Theory]
    [InlineData("lasare")]
    [InlineData("sammanstallare")]
    [InlineData("rapportor")]
    [InlineData("revisor")]
    [InlineData("fortroendevald")]
    public async Task Only_strategists_lock_and_reopen(string role)
    {
        using var editor = await instance.Editor("pitea");
        using var other = await instance.SignedIn($"{role}@pitea.example");
        var round = await Round(editor);

        foreach (var page in new[] { "las", "oppna-igen" })
        {
            Assert.Equal(403, (await other.Get(round.At(page))).Code);
            Assert.Equal(
                403,
                (await other.PostWithToken(round.At(page), [("revision", "0"), .. AToldRound.Decision])).Code
            );
        }
    }

    private async Task<AToldRound> Round(Visitor editor) =>
        await AToldRound.Of(instance, "pitea", [await new Steered(editor, "pitea").IdOf(Goal)]);
}
