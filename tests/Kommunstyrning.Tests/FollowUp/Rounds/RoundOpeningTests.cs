using System.Net;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>Before a round is opened everyone who will report is shown, with what; then it is opened once.</summary>
public sealed class RoundOpeningTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_page_before_opening_says_who_reports_on_what_who_does_not_and_on_what_nobody_does()
    {
        var lulea = await Lulea();
        var steered = new Steered(lulea.Editor, "lulea");
        var id = await lulea.Made("delar-augusti");
        var orphan = await steered.IdOf("Varje chef hinner vara nära sina medarbetare");
        var owner = await OwnedBy(lulea, orphan, null);

        var owners = (await lulea.Editor.Get($"{lulea.At(id, "oppna")}?niva=mal")).Page;
        var all = (await lulea.Editor.Get($"{lulea.At(id, "oppna")}?niva=mal&bidragande=true")).Page;

        var steps = owners
            .QuerySelectorAll("section.step")
            .ToDictionary(
                s => s.QuerySelector("h3")!.TextContent.Trim().Split("  ")[0].Split('\n')[0].Trim(),
                s => s.TextContent,
                StringComparer.Ordinal
            );
        // the first committee answers for one goal, and the demonstration's compiler and reporter report for it
        var building = steps.Single(s =>
            s.Key.StartsWith("Exempelnämnden för samhällsbyggnad", StringComparison.Ordinal)
        );
        Assert.Contains("Den som söker bostad", building.Value);
        Assert.Contains("Två personer rapporterar", building.Value);
        Assert.Contains("Ett mål", building.Value);
        var energy = steps.Single(s => s.Key.StartsWith("Exempelenergi AB", StringComparison.Ordinal));
        Assert.Contains("Ingen utsedd att rapportera", energy.Value);
        Assert.DoesNotContain(steps.Keys, k => k.StartsWith("Exempelbostäder AB", StringComparison.Ordinal));
        var text = owners.QuerySelector("main")!.TextContent;
        Assert.Contains("Ett mål rapporterar ingen på", text);
        Assert.NotNull(owners.QuerySelector($"a[href='/lulea/del/{orphan}/redigera']"));
        Assert.Contains("har inget att rapportera", text);
        Assert.Contains(
            owners.QuerySelectorAll("section:last-of-type a"),
            a => a.TextContent.Contains("Exempelbostäder AB", StringComparison.Ordinal)
        );
        // who contributes reports too where that is chosen, and is told apart
        var contributes = all.QuerySelectorAll("section.step")
            .Single(s => s.TextContent.Contains("Utan Exempelbostäder AB", StringComparison.Ordinal));
        Assert.Equal(
            2,
            contributes
                .QuerySelectorAll("li .kind")
                .Count(k => k.TextContent.Contains("bidrar", StringComparison.Ordinal))
        );
        await OwnedBy(lulea, orphan, owner);
    }

    [Fact]
    public async Task Opening_makes_a_report_for_each_unit_and_a_row_for_each_goal_without_those_left_out_and_leaves_a_line()
    {
        var lulea = await Lulea();
        var steered = new Steered(lulea.Editor, "lulea");
        var id = await lulea.Made("tertial-1");
        var company = await steered.UnitId("Exempelenergi AB");
        var leftOut = await steered.IdOf("Varje chef hinner vara nära sina medarbetare");
        var form = (await SentForm.At(lulea.Editor, $"{lulea.At(id, "oppna")}?niva=mal"))!;

        var opened = await form.With(("utan", company), ("inte", leftOut)).Send(lulea.Editor);

        Assert.Equal((302, lulea.At(id)), (opened.Code, opened.Location));
        var round = await lulea.Round(id);
        Assert.Equal((RoundState.Open, TimeProvider.System.Today()), (round.State, round.OpenedOn));
        var (reports, goals) = (await lulea.Reports(id), await lulea.Goals(id));
        string[] owners = ["n-bygg", "n-fritid", "n-skola"];
        Assert.Equal(owners.Length, reports.Count);
        Assert.DoesNotContain(reports, r => r.UnitId == Guid.Parse(company));
        Assert.DoesNotContain(goals, g => g.ElementId == Guid.Parse(leftOut));
        // two of the school committee's goals, one each of the others
        Assert.Equal([1, 1, 2], goals.GroupBy(g => g.UnitId).Select(g => g.Count()).Order());
        Assert.All(goals, g => Assert.True(g.IsOwner));
        using var admin = await instance.SignedIn("admin@lulea.example");
        Assert.Contains(
            "öppnade uppföljningen ”Tertialrapport 1",
            (await admin.Get("/lulea/handelselogg")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_forty_who_open_it_at_once_one_does_and_the_rows_are_made_once()
    {
        var lulea = await Lulea();
        var id = await lulea.Made("tertial-2");
        var form = (await SentForm.At(lulea.Editor, $"{lulea.At(id, "oppna")}?niva=mal&bidragande=true"))!.Without(
            "engangsnyckel"
        );

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => form.Send(lulea.Editor)));

        Assert.Equal(1, replies.Count(r => r.Status == HttpStatusCode.Found));
        Assert.All(replies.Where(r => r.Status != HttpStatusCode.Found), r => Assert.Equal(409, r.Code));
        Assert.Contains("är öppen redan", replies.First(r => r.Code == 409).Text);
        var (reports, goals) = (await lulea.Reports(id), await lulea.Goals(id));
        Assert.Equal(reports.Count, reports.DistinctBy(r => r.UnitId).Count());
        Assert.Equal(goals.Count, goals.DistinctBy(g => (g.UnitId, g.ElementId)).Count());
        Assert.Equal(404, (await lulea.Editor.Get(lulea.At(id, "oppna"))).Code);
        Assert.Equal(404, (await lulea.Editor.Get(lulea.At(id, "andra"))).Code);
        var again = await lulea.Editor.PostWithToken(
            lulea.At(id, "ta-bort"),
            ("revision", $"{(await lulea.Round(id)).Revision}")
        );
        Assert.Equal(409, again.Code);
        Assert.Contains("avslutas med ett beslut", again.Text);
    }

    [Fact]
    public async Task What_comes_into_force_while_it_is_open_is_offered_and_added_once()
    {
        var lulea = await Lulea();
        var steered = new Steered(lulea.Editor, "lulea");
        var id = await lulea.Made("tertial-3");
        var form = (await SentForm.At(lulea.Editor, $"{lulea.At(id, "oppna")}?niva=mal"))!;
        Assert.Equal(302, (await form.Send(lulea.Editor)).Code);
        var before = await lulea.Goals(id);
        Assert.DoesNotContain("tillkommit", (await lulea.Editor.Get(lulea.At(id))).Text);

        var company = await steered.UnitId("Exempelbostäder AB");
        var late = await Goal(steered, "Beslutat medan den pågår", company);
        var told = (await lulea.Editor.Get(lulea.At(id))).Text;
        using var reader = await instance.Reader("lulea");
        Assert.DoesNotContain("tillkommit", (await reader.Get(lulea.At(id))).Text);
        var revision = $"{(await lulea.Round(id)).Revision}";
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => lulea.Editor.PostWithToken(lulea.At(id, "lagg-till"), ("revision", revision)))
        );

        Assert.Contains("Beslutat medan den pågår", told);
        Assert.Equal(1, replies.Count(r => r.Code == 302));
        var added = Assert.Single((await lulea.Goals(id)).ExceptBy(before.Select(g => g.Id), g => g.Id));
        Assert.Equal((Guid.Parse(late), Guid.Parse(company)), (added.ElementId, added.UnitId));
        Assert.Single(await lulea.Reports(id), r => r.UnitId == Guid.Parse(company));
        Assert.DoesNotContain("tillkommit", (await lulea.Editor.Get(lulea.At(id))).Text);
        await Ended(steered, late);
    }

    /// <summary>A version that was in force and has been taken back is a draft again, with the rounds that were made on it.</summary>
    [Fact]
    public async Task A_version_that_a_round_is_about_is_not_thrown_away()
    {
        var norrkoping = new Followed(await instance.Editor("norrkoping"), "norrkoping", instance.Services);
        var draft = (await norrkoping.Editor.Json(HttpMethod.Post, "/api/v1/norrkoping/models", null)).Json.Says("id");
        var id = Guid.Parse(await norrkoping.Made("tertial-1"));
        await norrkoping.In(
            Intent.Write,
            async db =>
            {
                (await db.Set<Round>().SingleAsync(r => r.Id == id)).VersionId = Guid.Parse(draft);
                return await db.SaveChangesAsync();
            }
        );
        var at = $"/api/v1/norrkoping/models/{draft}";

        var kept = await norrkoping.Editor.Json(HttpMethod.Delete, at, null, (await norrkoping.Editor.Get(at)).Etag);

        Assert.Equal(409, kept.Code);
        Assert.Contains("”Tertialrapport 1", kept.Sentence);
    }

    [Fact]
    public async Task Where_nothing_is_in_force_nothing_is_opened_and_the_page_says_why()
    {
        var norrkoping = new Followed(await instance.Editor("norrkoping"), "norrkoping", instance.Services);
        var id = await norrkoping.Made("delar-augusti");

        var page = await norrkoping.Editor.Get(norrkoping.At(id, "oppna"));
        var sent = await norrkoping.Editor.PostWithToken(
            norrkoping.At(id, "oppna"),
            ("revision", $"{(await norrkoping.Round(id)).Revision}"),
            ("niva", "mal")
        );

        Assert.Contains("Ingen enhet skulle rapportera", page.Text);
        Assert.Empty(page.Page.QuerySelectorAll("form.form button"));
        Assert.Equal(409, sent.Code);
        Assert.Contains("Ingen enhet skulle rapportera på något", sent.Text);
        Assert.Equal(RoundState.Planned, (await norrkoping.Round(id)).State);
    }

    private async Task<Followed> Lulea() => new(await instance.Editor("lulea"), "lulea", instance.Services);

    private static async Task<string> Goal(Steered lulea, string title, string owner)
    {
        var area = (await lulea.Elements("malomrade"))[0].Says("id");
        var id = await lulea.Added(
            "mal",
            area,
            title,
            new
            {
                title,
                ownerUnitId = owner,
                sections = new { effekt = "Fler bor kvar." },
            }
        );
        await lulea.Adopted(id);
        if ((await lulea.Element(id)).Says("state") == "adopted")
            Assert.Equal(200, (await lulea.Step(id, "inForce")).Code);
        Assert.Equal("inForce", (await lulea.Element(id)).Says("state"));
        return id;
    }

    /// <summary>As an old import may have left it: what is set by units has had an owner since it was written.</summary>
    /// <returns>Who answered for it before.</returns>
    private static Task<Guid?> OwnedBy(Followed lulea, string id, Guid? owner) =>
        lulea.In(
            Intent.Write,
            async db =>
            {
                var element = await db.Set<Element>().SingleAsync(e => e.Id == Guid.Parse(id));
                var before = element.OwnerUnitId;
                element.OwnerUnitId = owner;
                await db.SaveChangesAsync();
                return before;
            }
        );

    /// <summary>So that the other tests find the plan as it was.</summary>
    private static async Task Ended(Steered lulea, string id) =>
        Assert.Equal(200, (await lulea.Step(id, "superseded", Steered.Retired)).Code);
}
