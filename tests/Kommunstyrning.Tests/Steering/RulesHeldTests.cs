using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What the three municipalities have said of their own way of steering, held by the demonstration's models and pages.</summary>
[Trait("Engine", "once")]
public sealed class RulesHeldTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("vision", 25, true)]
    [InlineData("strategi", 10, false)]
    [InlineData("utvecklingsprogram", 4, false)]
    [InlineData("insatsomrade", 4, false)]
    public async Task P10_each_level_has_its_horizon_and_the_vision_an_open_end(string key, int years, bool isOpen)
    {
        var rules = await Rules("pitea", key);

        Assert.Equal($"{years}", rules.Says("horizonYears"));
        Assert.Equal(isOpen ? "true" : "false", rules.Says("isOpenEnded"));
    }

    [Fact]
    public async Task P11_the_vision_has_the_target_year_2050()
    {
        Assert.Equal("2050", (await Rules("pitea", "vision")).Says("targetYear"));
        using var anyone = instance.Visitor();
        var vision = (await anyone.Get("/api/v1/pitea/elements?level=vision")).Json.AsArray()[0]!;
        Assert.Contains("2050", (await anyone.Get($"/pitea/del/{vision.Says("id")}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P12_P13_each_strategy_has_one_programme_and_so_has_the_internal_one()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var programmes = await pitea.Elements("utvecklingsprogram");
        var strategies = (await pitea.Elements("strategi")).Concat(await pitea.Elements("intern-strategi")).ToList();

        Assert.Equal(5, strategies.Count);
        Assert.All(strategies, s => Assert.Single(programmes, p => p.Says("parentId") == s.Says("id")));
        var second = await pitea.Add("utvecklingsprogram", strategies[0].Says("id"), "Ett till");
        Assert.Equal((409, true), (second.Code, second.At("level").Contains("finns redan", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task P14_P15_a_fifth_strategy_beside_the_internal_one_is_pointed_out_and_a_sixth_refused()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var vision = (await pitea.Elements("vision"))[0].Says("id");
        Assert.Equal(
            (4, 1),
            ((await pitea.Elements("strategi")).Count, (await pitea.Elements("intern-strategi")).Count)
        );

        var fifth = await pitea.Add("strategi", vision, "En femte");
        var sixth = await pitea.Add("strategi", vision, "En sjätte");
        var inner = await pitea.Add("intern-strategi", vision, "En till intern");

        Assert.True(fifth.Code == 201, fifth.ToString());
        Assert.Contains(
            fifth.Json["warnings"]!.AsArray(),
            w => w!.ToString().Contains("Tillsammans med intern strategi är det 6.", StringComparison.Ordinal)
        );
        Assert.Equal((409, 409), (sixth.Code, inner.Code));
    }

    [Fact]
    public async Task P16_there_is_one_value_base_for_the_whole_organisation()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");

        Assert.Single(await pitea.Elements("vardegrund"));
        Assert.Equal(409, (await pitea.Add("vardegrund", null, "En andra värdegrund")).Code);
    }

    [Fact]
    public async Task P17_the_model_was_decided_on_one_day_applies_from_another_and_says_what_it_replaces()
    {
        using var anyone = instance.Visitor();

        var version = (await anyone.Get("/api/v1/pitea/models")).Json.AsArray()[0]!;

        Assert.Equal(("2024-06-24", "2025-01-01"), (version.Says("decidedOn"), version.Says("inForceFrom")));
        Assert.NotEqual("", version.Says("replaces"));
    }

    [Fact]
    public async Task P41_the_line_of_sight_leads_from_the_vision_to_a_goal_and_from_the_goal_to_the_vision()
    {
        using var anyone = instance.Visitor();
        var elements = (await anyone.Get("/api/v1/pitea/elements")).Json.AsArray();
        var (vision, goal) = (elements.First(Is("vision"))!, elements.First(Is("mal"))!);

        var down = await anyone.Get("/pitea/roda-traden");
        var up = (await anyone.Get($"/pitea/del/{goal.Says("id")}")).Page.QuerySelector("ol.up")!;

        Assert.Contains(goal.Says("title"), down.Text, StringComparison.Ordinal);
        Assert.Equal(5, up.QuerySelectorAll("li").Length);
        Assert.Equal($"/pitea/del/{vision.Says("id")}", up.QuerySelector("li:last-child a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task P43_what_is_in_force_is_followed_up_and_goes_on_in_a_new_wording()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var area = (await pitea.Elements("insatsomrade")).First(e => e.Says("state") == "inForce").Says("id");
        var id = await pitea.Added("mal", area, "Hela varvet");
        await pitea.Adopted(id);

        var followed = await pitea.Step(id, "followedUp");
        var improved = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/revise", null);

        Assert.Equal((200, "followedUp"), (followed.Code, followed.Json.Says("state")));
        Assert.Equal((201, id), (improved.Code, improved.Json.Says("supersedesId")));
    }

    [Fact]
    public async Task N05_the_vision_has_no_end_and_outlives_the_goals_of_a_term()
    {
        var rules = await Rules("norrkoping", "vision");
        using var anyone = instance.Visitor();
        var vision = (await anyone.Get("/api/v1/norrkoping/elements?level=vision")).Json.AsArray()[0]!;

        Assert.Equal("true", rules.Says("isOpenEnded"));
        Assert.Equal("", vision.Says("periodTo"));
    }

    [Fact]
    public async Task L07_how_it_is_and_how_it_is_to_be_stand_side_by_side()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var area = (await lulea.Elements("malomrade"))[0];
        var id = await lulea.Added(
            "mal",
            area.Says("id"),
            "",
            new
            {
                title = "Ett mål",
                currentState = "Så är det.",
                desiredState = "Så ska det bli.",
                ownerUnitId = await lulea.UnitId("Kommunfullmäktige"),
            }
        );

        var pair = (await lulea.Editor.Get($"/lulea/del/{id}")).Page.QuerySelectorAll(".pair > div");

        Assert.Equal(2, pair.Length);
        Assert.Contains("Så är det.", pair[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Så ska det bli.", pair[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L10_L11_four_directions_hold_numbered_goal_areas_that_any_unit_may_set_goals_in()
    {
        using var anyone = instance.Visitor();
        var directions = (await anyone.Get("/api/v1/lulea/elements?level=inriktning")).Json.AsArray();
        var areas = (await anyone.Get("/api/v1/lulea/elements?level=malomrade")).Json.AsArray();

        Assert.Equal(4, directions.Count);
        Assert.Equal(11, areas.Count);
        Assert.Equal(
            Enumerable.Range(1, 11).Select(n => $"Målområde {n}"),
            areas.Select(a => a!.Says("label")).OrderBy(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)
        );
        Assert.Equal("true", (await Rules("lulea", "mal")).Says("isSetByUnits"));
    }

    private async Task<JsonNode> Rules(string slug, string level)
    {
        using var anyone = instance.Visitor();
        var version = (await anyone.Get($"/api/v1/{slug}/models")).Json.AsArray()[0]!;
        return version["levels"]!.AsArray().Select(l => l!["rules"]!).First(r => r.Says("key") == level);
    }

    private static Func<JsonNode?, bool> Is(string level) => e => e!.Says("level") == level;
}
