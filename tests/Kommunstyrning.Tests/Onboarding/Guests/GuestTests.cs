using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Onboarding.Guests;

/// <summary>A guest reads what everyone reads and what has been shared with the guest, and nothing else.</summary>
public sealed class GuestTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Guest = "gast@lulea.example";

    [Fact]
    public async Task What_is_shared_is_read_with_all_below_it_on_every_node_and_nothing_beside_it()
    {
        var lulea = await Plan();
        var (area, goal, beside, under) = await Drafts(lulea);
        using var guest = await nodes.SignedIn(Guest);
        using var atOther = nodes.AtOther(guest);
        using var stranger = new Visitor(nodes.Other.Address);
        using var elsewhere = await nodes.SignedIn("gast@pitea.example");
        await lulea.Done(
            goal,
            new
            {
                title = "Gräver gropen",
                person = "Hemliga Hilda",
                state = "notStarted",
            }
        );
        foreach (var id in new[] { area, goal, beside, under })
            Assert.Equal(404, (await guest.Get(At(id))).Code);
        var before = await guest.Get("/api/v1/lulea/elements");

        Assert.Equal(302, (await Share(lulea, area)).Code);

        foreach (var reader in new[] { guest, atOther })
        {
            Assert.Equal((200, 200), ((await reader.Get(At(area))).Code, (await reader.Get(At(goal))).Code));
            Assert.Equal((404, 404), ((await reader.Get(At(beside))).Code, (await reader.Get(At(under))).Code));
        }
        foreach (var other in new[] { stranger, elsewhere })
            Assert.Equal(404, (await other.Get(At(goal))).Code);
        var after = await guest.Get("/api/v1/lulea/elements");
        Assert.Equal(
            Ids(before).Append(area).Append(goal).Order(StringComparer.Ordinal),
            Ids(after).Order(StringComparer.Ordinal)
        );
        var page = await guest.Get(At(goal));
        Assert.Contains("Gräver gropen", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemliga Hilda", page.Body, StringComparison.Ordinal);
        var tree = await guest.Get("/lulea/roda-traden");
        Assert.Contains(At(goal), tree.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(At(beside), tree.Body, StringComparison.Ordinal);
        Assert.Equal(302, (await Share(lulea, under)).Code);
        Assert.Equal((200, 404), ((await atOther.Get(At(under))).Code, (await atOther.Get(At(beside))).Code));
        Assert.Contains("Delat område", (await guest.Get("/lulea/delat")).Text, StringComparison.Ordinal);
        Assert.Contains("Inget är delat med dig", (await elsewhere.Get("/pitea/delat")).Text, StringComparison.Ordinal);
        foreach (
            var closed in new[]
            {
                "/lulea/sparade",
                "/lulea/kretsar",
                "/lulea/personer",
                $"{At(goal)}/redigera",
                $"{At(area)}/dela",
            }
        )
            Assert.True((await guest.Get(closed)).Code == 403, closed);
        var written = await guest.Json(HttpMethod.Put, $"/api/v1/lulea/elements/{goal}", new { }, "\"1\"");
        Assert.Equal(403, written.Code);
    }

    [Fact]
    public async Task It_follows_the_tree_as_it_is_now()
    {
        var lulea = await Plan();
        var (area, goal, beside, _) = await Drafts(lulea);
        using var guest = await nodes.SignedIn(Guest);
        await Share(lulea, area);
        Assert.Equal((200, 404), ((await guest.Get(At(goal))).Code, (await guest.Get(At(beside))).Code));

        Assert.Equal(200, (await lulea.Move(goal, beside)).Code);
        Assert.Equal(404, (await guest.Get(At(goal))).Code);

        var added = await Goal(lulea, area, "Nytt under det delade");
        Assert.Equal(200, (await guest.Get(At(added))).Code);
    }

    [Fact]
    public async Task It_is_taken_back_at_the_element_or_at_the_person_and_holds_at_once()
    {
        var lulea = await Plan();
        var (area, goal, beside, _) = await Drafts(lulea);
        var account = await Account(Guest);
        using var guest = await nodes.SignedIn(Guest);
        using var atOther = nodes.AtOther(guest);
        using var admin = await nodes.SignedIn("admin@lulea.example");
        await Share(lulea, area);
        await Share(lulea, beside);
        Assert.Equal((200, 200), ((await guest.Get(At(goal))).Code, (await guest.Get(At(beside))).Code));

        var byEditor = await lulea.Editor.PostWithToken($"{At(area)}/dela/ta-bort", ("guest", account));
        Assert.Equal((302, 404), (byEditor.Code, (await atOther.Get(At(goal))).Code));
        Assert.Equal(200, (await atOther.Get(At(beside))).Code);

        Assert.Contains("Syskon", (await admin.Get($"/lulea/personer/{account}")).Text, StringComparison.Ordinal);
        var byAdmin = await admin.PostWithToken($"/lulea/personer/{account}/delat", ("element", beside));
        Assert.Equal((302, 404), (byAdmin.Code, (await atOther.Get(At(beside))).Code));
        Assert.DoesNotContain("Syskon", (await admin.Get($"/lulea/personer/{account}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stays_when_roles_are_saved_and_goes_with_the_role()
    {
        var lulea = await Plan();
        var (area, goal, _, _) = await Drafts(lulea);
        var page = $"/lulea/personer/{await Account(Guest)}";
        using var guest = await nodes.SignedIn(Guest);
        using var admin = await nodes.SignedIn("admin@lulea.example");
        await Share(lulea, area);

        Assert.Equal(302, (await admin.Submit(page)).Code);
        Assert.Equal(200, (await guest.Get(At(goal))).Code);
        Assert.Equal(302, (await admin.Submit(page, ("roles", "Politician"))).Code);
        Assert.Equal(404, (await guest.Get(At(goal))).Code);
        Assert.Equal(302, (await admin.Submit(page, ("roles", "Guest"))).Code);
        Assert.Equal(404, (await guest.Get(At(goal))).Code);
    }

    [Fact]
    public async Task It_goes_along_to_a_new_wording_that_takes_the_place_and_goes_with_a_draft()
    {
        var lulea = await Plan();
        var (area, _, _, under) = await Drafts(lulea);
        await lulea.Adopted(area);
        using var guest = await nodes.SignedIn(Guest);
        await Share(lulea, area);
        await Share(lulea, under);
        var revised = await lulea.Editor.Json(HttpMethod.Post, $"{lulea.Api}/elements/{area}/revise", new { });
        var wording = revised.Json.Says("id");
        Assert.Equal((201, 404), (revised.Code, (await guest.Get(At(wording))).Code));

        await lulea.Adopted(wording);
        var below = await Goal(lulea, wording, "Under den nya lydelsen");
        Assert.Equal(200, (await guest.Get(At(below))).Code);

        var revision = (await lulea.Editor.Get($"{lulea.Api}/elements/{under}")).Etag!.Trim('"');
        var removed = await lulea.Editor.PostWithToken($"{At(under)}/ta-bort", ("revision", revision));
        Assert.Equal(302, removed.Code);
        Assert.DoesNotContain(under, await Grants(Guest), StringComparison.Ordinal);
        Assert.Contains(wording, await Grants(Guest), StringComparison.Ordinal);
        Assert.DoesNotContain(area, await Grants(Guest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whoever_may_edit_there_shares_and_only_with_a_guest_of_the_municipality()
    {
        var lulea = await Plan();
        var (area, goal, _, _) = await Drafts(lulea);
        var account = await Account(Guest);
        using var guest = await nodes.SignedIn(Guest);
        foreach (var name in new[] { "admin", "lasare", "revisor", "analytiker", "gast" })
        {
            using var other = await nodes.SignedIn($"{name}@lulea.example");
            Assert.Equal(403, (await other.PostWithToken($"{At(area)}/dela", ("guest", account))).Code);
        }
        using var foreign = await nodes.SignedIn("redaktor@pitea.example");
        var across = await foreign.PostWithToken($"/pitea/del/{area}/dela", ("guest", account));
        Assert.Equal(404, across.Code);
        foreach (
            var nobody in new[]
            {
                "",
                "hen",
                $"{Guid.NewGuid()}",
                await Account("lasare@lulea.example"),
                await Account("gast@pitea.example"),
            }
        )
        {
            var reply = await lulea.Editor.PostWithToken($"{At(area)}/dela", ("guest", nobody));
            Assert.Equal(422, reply.Code);
            Assert.Contains(
                nobody is "hen" ? "Valet finns inte" : "Välj en av kommunens gäster",
                reply.Page.QuerySelector(".field:has([name=guest])")!.TextContent,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(404, (await guest.Get(At(goal))).Code);

        var version = await lulea.Drafted();
        var inDraft = await lulea.Added("vision", null, "I ett utkast till modell", version: version);
        var refused = await lulea.Editor.PostWithToken($"{At(inDraft)}/dela", ("guest", account));
        Assert.Equal(409, refused.Code);
        Assert.Contains("Styrmodellen som det står i är ett utkast", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sharing_and_its_end_leaves_a_line_in_that_municipality()
    {
        var lulea = await Plan();
        var (area, _, _, _) = await Drafts(lulea);
        var account = await Account(Guest);
        using var admin = await nodes.SignedIn("admin@lulea.example");

        var lines = await Written.By(
            nodes.One.Services,
            "lulea",
            async () =>
            {
                await Share(lulea, area);
                await Share(lulea, area);
                await lulea.Editor.PostWithToken($"{At(area)}/dela/ta-bort", ("guest", account));
                await lulea.Editor.PostWithToken($"{At(area)}/dela/ta-bort", ("guest", account));
            }
        );

        Assert.Equal([TrailKind.ElementShared, TrailKind.ElementUnshared], lines.Select(l => l.Kind));
        var told = (await admin.Get("/lulea/handelselogg")).Text;
        Assert.Contains("delade ”Delat område” med gästen Gäst i Luleå (demo).", told, StringComparison.Ordinal);
        Assert.Contains("slutade dela ”Delat område” med gästen", told, StringComparison.Ordinal);
    }

    private static string At(string id) => $"/lulea/del/{id}";

    private static IEnumerable<string> Ids(Reply list) => list.Json.AsArray().Select(e => e!.Says("id"));

    private async Task<Steered> Plan() => new(await nodes.SignedIn("redaktor@lulea.example"), "lulea");

    /// <summary>Drafts: two areas beside each other, with a goal below each.</summary>
    private static async Task<(string Area, string Goal, string Beside, string Under)> Drafts(Steered lulea)
    {
        var direction = (await lulea.Elements("inriktning"))[0].Says("id");
        var area = await lulea.Added("malomrade", direction, "Delat område");
        var goal = await Goal(lulea, area, "Delat mål");
        var beside = await lulea.Added("malomrade", direction, "Syskon");
        var under = await Goal(lulea, beside, "Syskonets mål");
        return (area, goal, beside, under);
    }

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

    private async Task<Reply> Share(Steered lulea, string element) =>
        await lulea.Editor.PostWithToken($"{At(element)}/dela", ("guest", await Account(Guest)));

    private async Task<string> Account(string email)
    {
        await using var nobody = TenantScope.OfNobody(nodes.One.Services);
        return $"{(await nobody.Db.Set<Kommunstyrning.Access.Account>().SingleAsync(a => a.Email == email)).Id}";
    }

    private async Task<string> Grants(string email)
    {
        var account = Guid.Parse(await Account(email));
        await using var nobody = TenantScope.OfNobody(nodes.One.Services);
        var places = await nobody
            .Db.Set<Kommunstyrning.Access.Membership>()
            .Where(m => m.AccountId == account)
            .ToListAsync();
        return string.Join(' ', places.SelectMany(p => p.Grants).Select(g => $"{g.ElementId}"));
    }
}
