using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering.Activities;

namespace Kommunstyrning.Tests.Steering.Criteria;

/// <summary>What an element is held against before it is decided, and from where it is seen.</summary>
public sealed class CriteriaTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task P22_Criteria_of_the_level_are_ticked_with_a_note_before_the_decision_and_stand_there_afterwards()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Går igenom");
        var at = $"{pitea.Api}/elements/{goal}/criteria";
        var asked = (await pitea.Editor.Get(at)).Json.AsArray().Select(c => c!.Says("criterion")).ToList();
        Assert.Equal(["Målet beskriver en förändring och inte en aktivitet.", "Det går att följa upp."], asked);

        var unknown = await Put(
            new
            {
                criterion = "Står inte på nivån",
                isMet = true,
                note = "",
            }
        );
        var answered = await Put(
            new
            {
                criterion = asked[0],
                isMet = true,
                note = "Läst två gånger",
            },
            new
            {
                criterion = asked[1],
                isMet = false,
                note = "Nyckeltal saknas",
            }
        );
        await Step("inReview");
        var decision = (await pitea.Editor.Get($"/pitea/del/{goal}/lage")).Text;
        await Step("adopted", Steered.Decided());
        var afterwards = await Put(
            new
            {
                criterion = asked[1],
                isMet = true,
                note = "",
            }
        );

        Assert.Equal((422, 200, 409), (unknown.Code, answered.Code, afterwards.Code));
        Assert.Contains("En av två kriterier är uppfyllda.", decision);
        using var stranger = instance.Visitor();
        foreach (var page in new[] { decision, (await stranger.Get($"/pitea/del/{goal}")).Text })
        {
            Assert.Contains("Läst två gånger.", page);
            Assert.Contains("Inte uppfyllt:", page);
            Assert.Contains("Nyckeltal saknas.", page);
        }

        async Task<Reply> Put(params object[] answers) =>
            await pitea.Editor.Json(
                HttpMethod.Put,
                at,
                answers,
                (await pitea.Editor.Get($"{pitea.Api}/elements/{goal}")).Etag
            );
        async Task Step(string to, object? with = null)
        {
            var reply = await pitea.Step(goal, to, with);
            Assert.True(reply.Code == 200, reply.ToString());
        }
    }

    [Fact]
    public async Task The_form_answers_criteria_without_script()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Går igenom på sidan");

        var saved = await pitea.Editor.Submit(
            $"/pitea/del/{goal}/kriterier",
            ("met.0", "true"),
            ("criteria.1", "Vänta ett år")
        );

        Assert.Equal(302, saved.Code);
        var told = (await pitea.Editor.Get($"{pitea.Api}/elements/{goal}/criteria")).Json.AsArray();
        Assert.Equal(["true", "false"], told.Select(c => c!.Says("isMet").ToLowerInvariant()));
        Assert.Equal(["", "Vänta ett år"], told.Select(c => c!.Says("note")));
    }

    [Fact]
    public async Task P24_A_strategy_is_marked_as_seen_by_citizens_or_from_the_place_also_when_it_is_decided()
    {
        var pitea = await Pitea();
        var strategy = (await pitea.Elements("strategi"))[0];
        Assert.Equal(200, (await pitea.Put(strategy.Says("id"), With(strategy, "place", "citizen"))).Code);

        using var stranger = instance.Visitor();
        var page = (await stranger.Get($"/pitea/del/{strategy.Says("id")}")).Page;
        Assert.Contains("Medborgare och plats", page.QuerySelector("aside")!.TextContent);
        var kept = await pitea.Editor.Submit($"/pitea/del/{strategy.Says("id")}/redigera");
        Assert.Equal(302, kept.Code);
        Assert.Equal("citizen place", await Perspectives(pitea, strategy.Says("id")));
    }

    [Fact]
    public async Task P28_The_internal_strategy_is_marked_with_the_resource_areas_money_and_staff()
    {
        var pitea = await Pitea();
        var strategy = (await pitea.Elements("intern-strategi"))[0];
        Assert.Equal(
            200,
            (await pitea.Put(strategy.Says("id"), With(strategy, "staff", "economy", "organisation"))).Code
        );
        // a program that knows nothing of perspectives leaves them as they are
        var silent = Content(strategy);
        silent.Remove("perspectives");
        Assert.Equal(200, (await pitea.Put(strategy.Says("id"), silent)).Code);

        using var stranger = instance.Visitor();
        var aside = (await stranger.Get($"/pitea/del/{strategy.Says("id")}")).Page.QuerySelector("aside")!.TextContent;
        Assert.Contains("Resursområden", aside);
        Assert.Contains("Ekonomi och personal", aside);
        Assert.Equal("organisation economy staff", await Perspectives(pitea, strategy.Says("id")));
    }

    [Fact]
    public async Task L12_The_aims_stand_in_a_matrix_whose_gaps_are_said_in_words_and_lead_to_where_they_are_mended()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var area = (await lulea.Elements("malomrade")).First(e => e["tagIds"]!.AsArray().Count == 0 && IsBare(e));
        var aim = (await lulea.Elements("syfte"))[0].Says("id");
        var link = $"/lulea/del/{area.Says("id")}/redigera#f-tagIds";
        var before = (await lulea.Editor.Get("/lulea")).Page.QuerySelector("section:has(.matrix)")!;
        Assert.Contains("inte märkt", before.TextContent);
        Assert.NotNull(before.QuerySelector($"a[href='{link}']"));

        var marked = Content(area);
        marked["tagIds"] = new System.Text.Json.Nodes.JsonArray(aim);
        Assert.Equal(200, (await lulea.Put(area.Says("id"), marked)).Code);

        var after = (await lulea.Editor.Get("/lulea")).Page.QuerySelector("section:has(.matrix)")!;
        Assert.Null(after.QuerySelector($"a[href='{link}']"));
        using var stranger = instance.Visitor();
        Assert.DoesNotContain(
            "redigera",
            (await stranger.Get("/lulea")).Page.QuerySelector("section:has(.matrix)")!.InnerHtml
        );
    }

    /// <summary>No goal below it is marked either.</summary>
    private static bool IsBare(System.Text.Json.Nodes.JsonNode area) =>
        area.Says("title").StartsWith("Ökad andel", StringComparison.Ordinal);

    private static System.Text.Json.Nodes.JsonNode With(
        System.Text.Json.Nodes.JsonNode element,
        params string[] perspectives
    )
    {
        var content = Content(element);
        content["perspectives"] = new System.Text.Json.Nodes.JsonArray([.. perspectives]);
        return content;
    }

    /// <summary>What may be written on an element, of all that is told of it.</summary>
    private static System.Text.Json.Nodes.JsonObject Content(System.Text.Json.Nodes.JsonNode element)
    {
        var content = element.DeepClone().AsObject();
        var written = typeof(Kommunstyrning.Steering.ElementInput)
            .GetProperties()
            .Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in content.Select(p => p.Key).Where(n => !written.Contains(n)).ToList())
            content.Remove(name);
        return content;
    }

    private static async Task<string> Perspectives(Steered pitea, string id) =>
        string.Join(' ', (await pitea.Element(id))["perspectives"]!.AsArray().Select(p => p!.ToString()));

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
