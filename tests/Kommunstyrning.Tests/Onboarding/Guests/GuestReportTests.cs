using Kommunstyrning.Tests.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Onboarding.Guests;

/// <summary>A guest tells how activities go where whoever shared has said so, there and below, and nowhere else.</summary>
public sealed class GuestReportTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Guest = "gast@lulea.example";
    private const string Name = "Gäst i Luleå (demo)";

    [Fact]
    public async Task A_guest_notes_how_it_goes_where_that_was_shared_and_is_named_to_members_alone()
    {
        var lulea = await Plan();
        var goal = (await lulea.Elements("mal")).First(e => e.Says("state") == "inForce").Says("id");
        var activity = await lulea.Activity(goal, "Föreningens del");
        using var guest = await nodes.SignedIn(Guest);
        using var atOther = nodes.AtOther(guest);
        using var stranger = new Visitor(nodes.Other.Address);
        Assert.Equal(302, (await Share(lulea, goal, mayReport: false)).Code);
        Assert.Equal(403, (await Note(guest, activity, "För tidigt")).Code);
        Assert.Null((await guest.Get(At(activity))).Page.QuerySelector("form[action$='/anteckna']"));

        Assert.Equal(302, (await Share(lulea, goal, mayReport: true)).Code);
        var page = await atOther.Get(At(activity));
        var noted = await Note(atOther, activity, "Halva gropen är grävd", "Delayed");
        var byApi = await guest.Json(
            HttpMethod.Post,
            $"{lulea.Api}/activities/{activity}/notes",
            new { text = "Resten också", state = "onPlan" },
            (await guest.Get($"{lulea.Api}/activities/{activity}")).Etag
        );

        Assert.Contains("allmän handling", page.Text, StringComparison.Ordinal);
        Assert.Equal((302, 200), (noted.Code, byApi.Code));
        Assert.Equal("onPlan", byApi.Json.Says("state"));
        foreach (var reader in new[] { lulea.Editor, guest })
            Assert.Contains($"av gästen {Name}", (await reader.Get(At(activity))).Text, StringComparison.Ordinal);
        var told = await stranger.Get(At(activity));
        Assert.Contains("Halva gropen är grävd", told.Text, StringComparison.Ordinal);
        Assert.Contains("av en gäst", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, told.Body, StringComparison.Ordinal);
        var answer = await stranger.Get($"{lulea.Api}/activities/{activity}");
        Assert.DoesNotContain(Name, answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"isByGuest\":true", answer.Body, StringComparison.Ordinal);
        await lulea.Editor.Submit(At(activity), ("text", "Bra!"), ("state", "OnPlan"));
        Assert.DoesNotContain(
            "av gästen",
            (await lulea.Editor.Get(At(activity))).Page.QuerySelector(".block .plainlist li")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_reaches_what_lies_below_and_nothing_else_and_no_other_change_and_ends_at_once()
    {
        var lulea = await Plan();
        var direction = (await lulea.Elements("inriktning"))[0].Says("id");
        var area = await lulea.Added("malomrade", direction, "Anförtrott område");
        var goal = await Goal(lulea, area, "Anförtrott mål");
        var beside = await Goal(lulea, await lulea.Added("malomrade", direction, "Bredvid"), "Målet bredvid");
        var open = (await lulea.Elements("mal")).Last(e => e.Says("state") == "inForce").Says("id");
        var (own, hidden, readable) = (
            await lulea.Activity(goal, "Gräver"),
            await lulea.Activity(beside, "Dold"),
            await lulea.Activity(open, "Läses av alla")
        );
        var pitea = new Steered(await nodes.SignedIn("redaktor@pitea.example"), "pitea");
        var theirs = await pitea.Activity(
            (await pitea.Elements())
                .First(e => e.Says("state") == "inForce" && e.Says("level") == "strategi")
                .Says("id"),
            "Grannens"
        );
        using var guest = await nodes.SignedIn(Guest);
        using var atOther = nodes.AtOther(guest);
        using var another = await nodes.SignedIn("gast@pitea.example");
        await Share(lulea, area, mayReport: true);

        Assert.Equal(302, (await Note(guest, own, "Det går framåt")).Code);
        var before = await lulea.Editor.Get($"{lulea.Api}/activities/{own}");
        Assert.Equal((404, 403), ((await Note(guest, hidden, "Nej")).Code, (await Note(guest, readable, "Nej")).Code));
        Assert.Equal(404, (await Note(guest, $"{Guid.NewGuid()}", "Nej")).Code);
        Assert.Equal(403, (await guest.PostWithToken($"/pitea/aktivitet/{theirs}/anteckna", ("text", "Nej"))).Code);
        Assert.Equal(403, (await Note(another, own, "Nej")).Code);
        var token = ("revision", before.Etag.Trim('"'));
        foreach (var step in new[] { "redigera", "avsluta", "oppna", "ta-bort" })
            Assert.Equal(
                403,
                (await guest.PostWithToken($"{At(own)}/{step}", token, ("reason", "Nej"), ("title", "Nej"))).Code
            );
        Assert.Equal(403, (await guest.PostWithToken($"/lulea/del/{goal}/aktiviteter/ny", ("title", "Nej"))).Code);
        Assert.Equal(before.Body, (await lulea.Editor.Get($"{lulea.Api}/activities/{own}")).Body);
        Assert.Equal(200, (await guest.Get("/lulea/delat")).Code);
        Assert.Contains("Du får skriva hur det går", (await guest.Get("/lulea/delat")).Text, StringComparison.Ordinal);

        // another right takes the place of the one before, and the end of the sharing ends both
        await Share(lulea, area, mayReport: false);
        Assert.Equal((403, 200), ((await Note(atOther, own, "Nej")).Code, (await atOther.Get(At(own))).Code));
        await Share(lulea, area, mayReport: true);
        Assert.Equal(302, (await Note(atOther, own, "Igen")).Code);
        await lulea.Editor.PostWithToken($"/lulea/del/{area}/dela/ta-bort", ("guest", await Account(Guest)));
        // forbidden with nothing else shared for it, and not there where something is
        Assert.True((await Note(atOther, own, "Nej")).Code is 403 or 404);
        Assert.Equal(404, (await atOther.Get(At(own))).Code);
    }

    [Fact]
    public async Task It_goes_along_to_a_new_wording_and_leaves_a_line_that_says_so()
    {
        var lulea = await Plan();
        var direction = (await lulea.Elements("inriktning"))[0].Says("id");
        var area = await lulea.Added("malomrade", direction, "Område i två lydelser");
        await lulea.Adopted(area);
        await Share(lulea, area, mayReport: true);
        var wording = (
            await lulea.Editor.Json(HttpMethod.Post, $"{lulea.Api}/elements/{area}/revise", new { })
        ).Json.Says("id");
        await lulea.Adopted(wording);
        var activity = await lulea.Activity(await Goal(lulea, wording, "Under den nya"), "Gräver vidare");
        using var guest = await nodes.SignedIn(Guest);
        using var admin = await nodes.SignedIn("admin@lulea.example");

        Assert.Equal(302, (await Note(guest, activity, "Det går")).Code);
        Assert.Contains(
            $"med gästen {Name}, som får uppdatera aktiviteter.",
            (await admin.Get("/lulea/handelselogg")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task With_nothing_shared_the_page_says_whom_to_ask()
    {
        using var admin = await nodes.SignedIn("admin@norrkoping.example");
        Assert.Equal(
            302,
            (
                await admin.Submit(
                    "/norrkoping/kontakt/andra",
                    ("email", "styrning@norrkoping.example"),
                    ("phone", "011-15 00 00")
                )
            ).Code
        );
        using var guest = await nodes.SignedIn("gast@norrkoping.example");

        var page = await guest.Get("/norrkoping/delat");

        Assert.Contains("Fråga den hos kommunen som bjöd in dig", page.Text, StringComparison.Ordinal);
        Assert.Contains("011-15 00 00", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main a[href='mailto:styrning@norrkoping.example']"));
        Assert.NotNull(page.Page.QuerySelector("main a[href='/norrkoping/kontakt']"));
    }

    private static string At(string activity) => $"/lulea/aktivitet/{activity}";

    private async Task<Steered> Plan() => new(await nodes.SignedIn("redaktor@lulea.example"), "lulea");

    private static async Task<string> Goal(Steered lulea, string parent, string title) =>
        await lulea.Added(
            "mal",
            parent,
            "",
            new
            {
                title,
                ownerUnitId = await lulea.UnitId("Kommunfullmäktige"),
                sections = new { effekt = "Det märks." },
            }
        );

    /// <summary>With the revision that the page shows, or one that is nobody's.</summary>
    private static async Task<Reply> Note(Visitor guest, string activity, string text, string state = "OnPlan")
    {
        var shown = await guest.Get($"/lulea/aktivitet/{activity}");
        var revision = shown.Page.QuerySelector("input[name=revision]")?.GetAttribute("value") ?? "1";
        return await guest.PostWithToken(
            $"/lulea/aktivitet/{activity}/anteckna",
            ("revision", revision),
            ("text", text),
            ("state", state)
        );
    }

    private async Task<Reply> Share(Steered lulea, string element, bool mayReport) =>
        await lulea.Editor.PostWithToken(
            $"/lulea/del/{element}/dela",
            [("guest", await Account(Guest)), .. mayReport ? [("report", "true")] : Array.Empty<(string, string)>()]
        );

    private async Task<string> Account(string email)
    {
        await using var nobody = TenantScope.OfNobody(nodes.One.Services);
        return $"{(await nobody.Db.Set<Kommunstyrning.Access.Account>().SingleAsync(a => a.Email == email)).Id}";
    }
}
