using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering.Activities;

namespace Kommunstyrning.Tests.Steering.Registers;

/// <summary>Partners, promises, sources and governing documents, and what they are tied to.</summary>
public sealed class RegisterTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task P33_A_partner_is_internal_or_external_and_has_a_role()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Med partner");
        await pitea.Adopted(goal);
        var activity = await pitea.Activity(goal, "Görs ihop");
        var unit = await pitea.UnitId("Kommunstyrelsen");
        var within = (await pitea.Registered("partners", new { sort = "internal", unitId = unit })).Says("id");
        var outside = (await pitea.Registered("partners", new { sort = "external", name = "Exempelföreningen" })).Says(
            "id"
        );

        var nameless = await Add(pitea, "partners", new { sort = "external", name = "" });
        var homeless = await Add(pitea, "partners", new { sort = "internal" });
        var twice = await Add(pitea, "partners", new { sort = "internal", unitId = unit });
        var without = await pitea.Tie("partners", outside, new { activityId = activity, role = "" });
        await pitea.Tied("partners", outside, new { activityId = activity, role = "Lånar ut lokal" });
        await pitea.Tied("partners", within, new { elementId = goal, role = "Samordnar" });

        Assert.Equal((422, 422, 409, 422), (nameless.Code, homeless.Code, twice.Code, without.Code));
        Assert.Contains("role:", without.Refused());
        using var stranger = instance.Visitor();
        var page = (await stranger.Get($"/pitea/del/{goal}")).Page;
        Assert.Contains("med Exempelföreningen", page.QuerySelector(".doings")!.TextContent);
        var aside = page.QuerySelector("aside")!.TextContent;
        Assert.Contains("Kommunstyrelsen", aside);
        Assert.Contains("Samordnar.", aside);
    }

    [Fact]
    public async Task What_a_promise_said_before_stands_in_its_history_for_members()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Bär ett ändrat löfte");
        await pitea.Adopted(goal);
        var said = new
        {
            sort = "party",
            name = "Fler bussar",
            text = "Tio nya linjer.",
            issuer = "Exempelpartiet",
            year = 2027,
            yearTo = 2030,
        };
        var promise = (await pitea.Registered("promises", said)).Says("id");
        await pitea.Tied("promises", promise, new { elementId = goal });
        var page = $"/pitea/register/valloften/{promise}";
        var edited = await pitea.Editor.Submit(
            $"{page}/redigera",
            ("text", "Två nya linjer."),
            ("issuer", "Andra partiet")
        );
        Assert.Equal(302, edited.Code);

        var history = (await pitea.Editor.Get(page)).Page.QuerySelector("table.history")!;
        Assert.Equal(
            ["Exempelpartiet", "Tio nya linjer."],
            history.QuerySelectorAll("del").Select(d => d.LastChild!.TextContent.Trim()).Order()
        );
        Assert.Contains("Bär ett ändrat löfte", history.TextContent, StringComparison.Ordinal);
        using var stranger = instance.Visitor();
        Assert.Null((await stranger.Get(page)).Page.QuerySelector("table.history"));

        foreach (var link in new[] { "https://user:pw@example.se/", "https://www.exаmple.se/" })
        {
            var refused = await pitea.Editor.Submit($"{page}/redigera", ("link", link));
            Assert.Equal(422, refused.Code);
        }
    }

    [Fact]
    public async Task P34_A_promise_of_a_party_or_majority_in_a_term_is_tied_to_what_carries_it_out()
    {
        var pitea = await Pitea();
        var area = await pitea.IdOf("Bostäder för livets alla skeden");
        var goal = await pitea.Goal("Bär ett löfte");
        await pitea.Adopted(goal);
        var activity = await pitea.Activity(goal, "Genomför löftet");

        var bare = await Add(pitea, "promises", new { sort = "party", name = "Bara ett namn" });
        Assert.Equal(422, bare.Code);
        foreach (var field in new[] { "issuer", "text", "year", "yearTo" })
            Assert.Contains($"{field}:", bare.Refused());
        var promise = (
            await pitea.Registered(
                "promises",
                new
                {
                    sort = "majority",
                    name = "Fler hyreshus",
                    text = "Vi bygger hundra hyresrätter.",
                    issuer = "Exempelmajoriteten",
                    year = 2027,
                    yearTo = 2030,
                }
            )
        ).Says("id");
        foreach (
            var tie in new object[]
            {
                new { elementId = area },
                new { elementId = goal },
                new { activityId = activity },
            }
        )
            await pitea.Tied("promises", promise, tie);

        using var stranger = instance.Visitor();
        var shown = (await stranger.Get($"{pitea.Api}/registers/promises/{promise}")).Json;
        Assert.Equal(3, shown["ties"]!.AsArray().Count);
        Assert.Contains("Fler hyreshus", (await stranger.Get($"/pitea/del/{area}")).Text);
        var page = (await stranger.Get($"/pitea/register/valloften/{promise}")).Text;
        Assert.Contains("2027–2030", page);
        Assert.Contains("Exempelmajoriteten", page);
        Assert.Contains("Genomför löftet", page);
    }

    [Fact]
    public async Task P25_A_source_is_of_a_known_sort_with_citation_and_the_needs_and_success_factors_drawn_from_it()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Bygger på något");
        await pitea.Adopted(goal);

        var wrong = await Add(
            pitea,
            "sources",
            new
            {
                sort = "party",
                name = "Fel slag",
                issuer = "A",
            }
        );
        var script = await Add(
            pitea,
            "sources",
            new
            {
                sort = "survey",
                name = "Länk",
                issuer = "A",
                link = "javascript:alert(1)",
            }
        );
        var source = (
            await pitea.Registered(
                "sources",
                new
                {
                    sort = "research",
                    name = "Vad får barn att gå?",
                    text = "Exempelrapport 7, sidan 12.",
                    issuer = "Exempeluniversitetet",
                    year = 2024,
                    link = "https://rapport.example.se/7",
                    needs = new[] { "Trygga skolvägar", " " },
                    successFactors = new[] { "Barnen får vara med" },
                }
            )
        ).Says("id");
        await pitea.Tied("sources", source, new { elementId = goal, role = "Behovet bakom målet" });

        Assert.Equal((422, 422), (wrong.Code, script.Code));
        Assert.Contains("link:", script.Refused());
        using var stranger = instance.Visitor();
        var page = (await stranger.Get($"/pitea/register/kallor/{source}")).Text;
        foreach (
            var said in new[] { "Forskning", "Exempelrapport 7", "2024", "Trygga skolvägar", "Barnen får vara med" }
        )
            Assert.Contains(said, page);
        var aside = (await stranger.Get($"/pitea/del/{goal}")).Page.QuerySelector("aside")!.TextContent;
        Assert.Contains("Bygger på", aside);
        Assert.Contains("Behovet bakom målet.", aside);
    }

    [Fact]
    public async Task P04_A_governing_document_is_held_in_a_register_and_tied_to_what_it_steers()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Styrs också av annat");
        await pitea.Adopted(goal);
        var sorts = new[] { "regulation", "law", "policy", "ownerDirective", "otherDocument" };
        foreach (var sort in sorts)
        {
            var id = (await pitea.Registered("documents", new { sort, name = $"Dokument {sort}" })).Says("id");
            await pitea.Tied("documents", id, new { elementId = goal });
        }

        using var stranger = instance.Visitor();
        var aside = (await stranger.Get($"/pitea/del/{goal}")).Page.QuerySelector("aside")!.TextContent;
        Assert.Contains("Styrs också av", aside);
        foreach (var word in new[] { "Reglemente", "Lag eller förordning", "Policy", "Ägardirektiv", "Annat dokument" })
            Assert.Contains(word, aside);
        Assert.Contains("Dokument law", (await stranger.Get("/pitea/register/dokument")).Text);
    }

    [Fact]
    public async Task An_entry_that_is_tied_is_not_removed_and_one_that_is_not_is()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Håller en post");
        var id = (await pitea.Registered("partners", new { sort = "external", name = "Kvar" })).Says("id");
        await pitea.Tied("partners", id, new { elementId = goal, role = "Är med" });
        var at = $"{pitea.Api}/registers/partners/{id}";

        Assert.Equal(409, (await pitea.Editor.Json(HttpMethod.Delete, at, null, await Tag())).Code);
        var tie = (await pitea.Editor.Get(at)).Json["ties"]![0]!.Says("id");
        Assert.Equal(200, (await pitea.Editor.Json(HttpMethod.Delete, $"{at}/ties/{tie}", null, await Tag())).Code);
        Assert.Equal(204, (await pitea.Editor.Json(HttpMethod.Delete, at, null, await Tag())).Code);

        async Task<string> Tag() => (await pitea.Editor.Get(at)).Etag;
    }

    [Fact]
    public async Task A_new_wording_begins_with_what_the_former_was_tied_to()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Har en källa");
        await pitea.Adopted(goal);
        var id = (
            await pitea.Registered(
                "sources",
                new
                {
                    sort = "survey",
                    name = "Följer med",
                    issuer = "A",
                }
            )
        ).Says("id");
        await pitea.Tied("sources", id, new { elementId = goal, role = "Visar behovet" });

        var draft = (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{goal}/revise", null)).Json.Says(
            "id"
        );

        Assert.Contains("Visar behovet.", (await pitea.Editor.Get($"/pitea/del/{draft}")).Text);
    }

    [Fact]
    public async Task The_pages_add_tie_and_untie_without_script()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Kopplas på sidan");
        var added = await pitea.Editor.Submit(
            $"/pitea/register/partner/ny?del={goal}",
            ("sort", "External"),
            ("name", "Sidans förening")
        );
        Assert.Equal(302, added.Code);
        var page = added.Location!;
        Assert.EndsWith($"?del={goal}", page);

        var missing = await pitea.Editor.Submit(page, ("role", ""));
        var tied = await pitea.Editor.Submit(page, ("role", "Hjälper till"));

        Assert.Equal((422, 302), (missing.Code, tied.Code));
        Assert.Contains("Hjälper till.", (await pitea.Editor.Get($"/pitea/del/{goal}")).Text);
        using var stranger = instance.Visitor();
        Assert.DoesNotContain("Sidans förening", (await stranger.Get("/pitea/register/partner")).Text);
        Assert.Equal(200, (await stranger.Get("/pitea/register")).Code);
    }

    private static Task<Reply> Add(Steered steered, string register, object entry) =>
        steered.Editor.Json(HttpMethod.Post, $"{steered.Api}/registers/{register}", entry);

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
