using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What a new version of the model does to the plan that applies: it is told first, and nothing is lost by it.</summary>
public sealed class VersionChangeTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_dropped_level_retires_nothing_that_nobody_has_answered_for_and_can_be_taken_back()
    {
        var lulea = await Of("lulea");
        using var anyone = instance.Visitor();
        var others = (await anyone.Get("/api/v1/norrkoping/elements")).Body;
        var area = (await lulea.Elements("malomrade"))[0].Says("id");
        var unit = await lulea.UnitId("Kommunfullmäktige");
        var adopted = await lulea.Added(
            "mal",
            area,
            "",
            new
            {
                title = "Beslutat mål",
                ownerUnitId = unit,
                sections = new { effekt = "Det märks." },
            }
        );
        await lulea.Adopted(adopted);
        var kept = await lulea.Added("mal", area, "", new { title = "Mål som blir område", ownerUnitId = unit });
        var draft = await lulea.Added("mal", area, "", new { title = "Utkast till mål", ownerUnitId = unit });
        var before = await Told(lulea);
        var goals = (await lulea.Elements("mal")).ConvertAll(e => e.Says("id"));
        var version = await lulea.Drafted();
        await lulea.DropLevel(version, "mal");
        Assert.Equal(200, (await lulea.Decide(version)).Code);

        var change = await lulea.Change(version);
        var stopped = await lulea.PutInForce(version);
        var nameless = await lulea.Place(version, Retired(adopted, " "));
        Assert.Equal(goals.Count.ToString(), change.Says("unanswered"));
        Assert.Equal("Nivån mål finns inte i den nya versionen.", Fate(change, adopted).Says("why"));
        Assert.Equal(409, stopped.Code);
        Assert.Contains("har ingen plats i den nya versionen", stopped.Sentence, StringComparison.Ordinal);
        Assert.Equal(
            (422, "Skriv varför ”Beslutat mål” avslutas."),
            (nameless.Code, nameless.At($"placements.{adopted}"))
        );
        Assert.Equal(before, await Told(lulea));

        var direction = (await lulea.Elements("inriktning"))[0].Says("id");
        var answers = goals
            .Where(id => id != kept)
            .Select(id => Retired(id, "Målen följs i styrkortet."))
            .Append(
                new
                {
                    elementId = kept,
                    level = "malomrade",
                    parentId = direction,
                    reason = "",
                }
            );
        var placed = await lulea.Place(version, [.. answers]);
        Assert.Equal((200, "0"), (placed.Code, placed.Json.Says("unanswered")));
        Assert.Equal(before, await Told(lulea));
        var inForce = await lulea.PutInForce(version);

        Assert.True(inForce.Code == 200, inForce.ToString());
        Assert.Equal("malomrade", (await lulea.Element(kept)).Says("level"));
        var retired = (await anyone.Get($"{lulea.Api}/elements/{adopted}")).Json;
        Assert.Equal("superseded", retired.Says("state"));
        Assert.Equal("Målen följs i styrkortet.", retired["retirement"]!.Says("reason"));
        Assert.Contains(
            "Målen följs i styrkortet.",
            (await anyone.Get($"/lulea/del/{adopted}")).Body,
            StringComparison.Ordinal
        );
        Assert.Equal(404, (await anyone.Get($"/lulea/del/{draft}")).Code);
        Assert.Equal("draft", (await lulea.Element(draft)).Says("state"));

        var taken = await lulea.ModelStep(HttpMethod.Post, version, "take-back");

        Assert.Equal((200, "draft"), (taken.Code, taken.Json.Says("state")));
        Assert.Equal(before, await Told(lulea));
        Assert.Null((await lulea.Element(adopted))["retirement"]);
        Assert.Equal("0", (await lulea.Change(version)).Says("unanswered"));
        Assert.Equal(others, (await anyone.Get("/api/v1/norrkoping/elements")).Body);
    }

    [Fact]
    public async Task A_version_that_somebody_has_built_on_is_not_taken_back()
    {
        var norrkoping = await Of("norrkoping");
        var version = await norrkoping.Drafted();
        Assert.Equal(200, (await norrkoping.Decide(version)).Code);
        Assert.Equal(200, (await norrkoping.PutInForce(version)).Code);
        Assert.Contains(
            "Ta tillbaka versionen",
            (await norrkoping.Editor.Get("/norrkoping/modell")).Body,
            StringComparison.Ordinal
        );
        var vision = (await norrkoping.Elements("vision"))[0].Says("id");
        await norrkoping.Added("mal", vision, "", Steered.Serving(vision, "Skrivet efteråt"));
        var before = await instance.Everything();

        var taken = await norrkoping.ModelStep(HttpMethod.Post, version, "take-back");

        Assert.Equal(
            (409, "Det går inte att ta tillbaka versionen längre: ”Skrivet efteråt” har ändrats sedan dess."),
            (taken.Code, taken.Sentence)
        );
        Assert.Equal(before, await instance.Everything());
        Assert.DoesNotContain(
            "Ta tillbaka versionen",
            (await norrkoping.Editor.Get("/norrkoping/modell")).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_tightened_count_and_a_new_section_are_told_and_answered_on_the_page_and_the_draft_can_be_thrown_away()
    {
        var pitea = await Of("pitea");
        var version = await pitea.Drafted();
        await pitea.Ruled(version, "ben", rules => (rules["minimum"], rules["maximum"]) = (2, 2));
        await pitea.Ruled(
            version,
            "vision",
            rules => rules["sections"]!.AsArray().Add(new JsonObject { ["key"] = "provning", ["name"] = "Prövning" })
        );
        var last = (await pitea.Elements("ben"))[^1].Says("id");
        var vision = (await pitea.Elements("vision"))[0].Says("id");
        var page = $"/pitea/modell/{version}/byte";

        var change = await pitea.Change(version);
        var shown = await pitea.Editor.Get(page);
        Assert.Equal("1", change.Says("unanswered"));
        Assert.Equal("I den nya versionen får det finnas högst 2 ben.", Fate(change, last).Says("why"));
        Assert.Equal("Avsnittet Prövning är tomt.", Fate(change, vision)["breaks"]![0]!.GetValue<string>());
        Assert.Equal(
            "En del har ingen plats i den nya modellen. Ett val löser det.",
            shown.Page.QuerySelector("h1")!.TextContent
        );

        var revision = (await pitea.Model(version)).Says("revision");
        var silent = await pitea.Editor.PostWithToken(page, ("revision", revision), ($"placements.{last}", "avsluta"));
        Assert.Equal(422, silent.Code);
        var told = await pitea.Editor.PostWithToken(
            page,
            ("revision", revision),
            ($"placements.{last}", "avsluta"),
            ($"why.{last}", "Två ben räcker.")
        );
        Assert.Equal(302, told.Code);
        var after = (await pitea.Editor.Get(page)).Page;
        Assert.Equal("Allt har en plats i den nya modellen.", after.QuerySelector("h1")!.TextContent);
        Assert.Contains("Två ben räcker.", after.Body!.TextContent, StringComparison.Ordinal);

        using var anyone = instance.Visitor();
        using var lulea = await instance.Editor("lulea");
        Assert.Equal(404, (await lulea.Get($"/api/v1/lulea/models/{version}/change")).Code);
        Assert.Equal(401, (await anyone.Get($"/api/v1/pitea/models/{version}/change")).Code);
        var written = await pitea.Added("vision", null, "Skriven i utkastet", version: version);
        Assert.Equal(409, (await pitea.ModelStep(HttpMethod.Delete, version, "")).Code);
        var tag = (await pitea.Editor.Get($"{pitea.Api}/elements/{written}")).Etag;
        Assert.Equal(
            204,
            (await pitea.Editor.Json(HttpMethod.Delete, $"{pitea.Api}/elements/{written}", null, tag)).Code
        );
        Assert.Equal(204, (await pitea.ModelStep(HttpMethod.Delete, version, "")).Code);
        Assert.Single((await pitea.Editor.Get($"{pitea.Api}/models")).Json.AsArray());
        var kept = (await pitea.Version()).Says("id");
        Assert.Equal(
            (409, "Bara ett utkast kan kastas. Den här versionen är beslutad."),
            (await pitea.ModelStep(HttpMethod.Delete, kept, "")) is var refused
                ? (refused.Code, refused.Sentence)
                : default
        );
    }

    [Fact]
    public async Task A_choice_that_does_not_suffice_is_replaced_by_the_next_one_and_no_other_is_offered()
    {
        var norrkoping = await Of("norrkoping");
        var vision = (await norrkoping.Elements("vision"))[0].Says("id");
        var one = await norrkoping.Added("mal", vision, "", Steered.Serving(vision, "Mål utan plats"));
        await norrkoping.Added("mal", vision, "", Steered.Serving(vision, "Ännu ett utan plats"));
        var version = await norrkoping.Drafted();
        await norrkoping.DropLevel(version, "mal");
        var page = $"/norrkoping/modell/{version}/byte";
        var full = new
        {
            elementId = one,
            level = "vision",
            parentId = (string?)null,
            reason = "",
        };
        Assert.Equal(200, (await norrkoping.Place(version, full)).Code);

        var shown = (await norrkoping.Editor.Get(page)).Page;
        Assert.Contains("Valet räcker inte", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector($"select[name='placements.{one}']"));
        Assert.NotNull(shown.QuerySelector("select[name='all.mal']"));
        Assert.DoesNotContain(shown.QuerySelectorAll("main option"), o => o.GetAttribute("value") is "vision|");
        var replaced = await norrkoping.Editor.Submit(
            page,
            ($"placements.{one}", "avsluta"),
            ($"why.{one}", "Det ryms i visionen.")
        );

        Assert.Equal(302, replaced.Code);
        var after = (await norrkoping.Editor.Get(page)).Page;
        Assert.Null(after.QuerySelector($"select[name='placements.{one}']"));
        Assert.Contains("Det ryms i visionen.", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(204, (await norrkoping.ModelStep(HttpMethod.Delete, version, "")).Code);
    }

    private static object Retired(string id, string reason) =>
        new
        {
            elementId = id,
            level = "",
            parentId = (string?)null,
            reason,
        };

    private static JsonNode Fate(JsonNode change, string id) =>
        change["parts"]!.AsArray().First(p => p!.Says("id") == id)!;

    private static async Task<string> Told(Steered steered) =>
        string.Join(
            '\n',
            (await steered.Elements()).Select(e =>
                $"{e.Says("id")} {e.Says("level")} {e.Says("title")} {e.Says("state")} {e.Says("parentId")} {e.Says("order")}"
            )
        );

    private async Task<Steered> Of(string tenant) => new(await instance.Editor(tenant), tenant);
}
