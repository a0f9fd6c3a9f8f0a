using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Units;

/// <summary>The page of a unit: what it has promised, in two parts, what it is with, and what binds it.</summary>
public sealed class UnitPageTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task L09_A_units_plan_has_two_parts_its_core_mission_and_its_contribution_to_the_whole()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var school = await lulea.UnitId("Exempelnämnden för barn och utbildning");
        await Goal(lulea, "Nyanlända unga går i skolan inom en månad", school, "contribution");

        var page = (await lulea.Editor.Get($"/lulea/organisation/{school}")).Page;

        // what is still being written stands there, marked, and is not counted with what applies
        Assert.Equal("Exempelnämnden för barn och utbildning har satt två mål.", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(
            "Två mål som enheten skulle ha",
            page.GetElementById("karnuppdrag")!.ParentElement!.TextContent
        );
        var whole = page.GetElementById("bidrag")!.ParentElement!;
        Assert.Equal(
            ["Nyanlända unga går i skolan inom en månad"],
            whole.QuerySelectorAll(".unit-goals a").Select(a => a.TextContent)
        );
        // the draft is the members' own
        using var stranger = instance.Visitor();
        Assert.Null((await stranger.Get($"/lulea/organisation/{school}")).Page.GetElementById("bidrag"));
    }

    /// <summary>Nobody has said: those outside the unit that are with it make it a contribution.</summary>
    [Fact]
    public async Task L09_Where_nobody_has_said_a_goal_that_others_are_with_is_a_contribution()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var culture = await lulea.UnitId("Exempelnämnden för kultur och fritid");
        await Goal(lulea, "Fler lånar böcker", culture, null);
        await Goal(
            lulea,
            "Fler går till skolan",
            culture,
            null,
            await lulea.UnitId("Exempelnämnden för samhällsbyggnad")
        );

        var page = (await lulea.Editor.Get($"/lulea/organisation/{culture}")).Page;

        Assert.Contains("Fler lånar böcker", page.GetElementById("karnuppdrag")!.ParentElement!.TextContent);
        Assert.Contains("Fler går till skolan", page.GetElementById("bidrag")!.ParentElement!.TextContent);
    }

    [Fact]
    public async Task P44_Vision_and_strategies_bind_a_company_and_the_value_base_is_a_support()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var units = (await pitea.Editor.Get($"{pitea.Api}/units")).Json.AsArray();
        using var stranger = instance.Visitor();

        var company = await Facts(units.First(u => u!.Says("kind") == "company")!.Says("id"));
        var office = await Facts(units.First(u => u!.Says("kind") is "committee" or "executiveBoard")!.Says("id"));

        Assert.Matches("Binder\\s*Vision", company);
        Assert.Contains("strategi", company);
        Assert.Matches("Är ett stöd\\s*Värdegrund, inte ett krav", company);
        Assert.DoesNotContain("Är ett stöd", office);
        Assert.Contains("värdegrund", office);

        async Task<string> Facts(string id) =>
            (await stranger.Get($"/pitea/organisation/{id}")).Page.QuerySelector("aside")!.TextContent;
    }

    [Fact]
    public async Task N06_A_kind_of_unit_is_called_by_the_municipalitys_own_word()
    {
        var norrkoping = new Steered(await instance.Editor("norrkoping"), "norrkoping");
        var office = (await norrkoping.Editor.Get($"{norrkoping.Api}/units"))
            .Json.AsArray()
            .First(u => u!.Says("kind") == "administration")!
            .Says("id");
        using var stranger = instance.Visitor();

        var page = (await stranger.Get($"/norrkoping/organisation/{office}")).Page;

        Assert.StartsWith("Kontor", page.QuerySelector(".label")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("örvaltning", page.QuerySelector(".unit-opening")!.TextContent);
    }

    [Fact]
    public async Task A_unit_with_nothing_is_told_why_and_what_to_do_and_is_not_blamed()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var added = await lulea.Editor.Json(
            HttpMethod.Post,
            $"{lulea.Api}/units",
            new
            {
                name = "Valnämnden",
                kind = "committee",
                parentId = await lulea.UnitId("Kommunfullmäktige"),
            }
        );
        using var stranger = instance.Visitor();

        var page = (await stranger.Get($"/lulea/organisation/{added.Json.Says("id")}")).Page;

        Assert.Equal("Valnämnden har inte satt något mål än.", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Det är ett val, inte ett fel", page.QuerySelector(".empty")!.TextContent);
        Assert.Contains("Kommunbidrag och utfall är inte inlagda ännu.", page.QuerySelector("main")!.TextContent);
        Assert.Equal(404, (await stranger.Get($"/lulea/organisation/{Guid.NewGuid()}")).Code);
        Assert.Equal(404, (await stranger.Get($"/pitea/organisation/{added.Json.Says("id")}")).Code);
    }

    [Fact]
    public async Task The_unit_is_linked_from_the_organisation_from_its_goals_and_from_those_it_is_with()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var (owner, other) = (await lulea.UnitId("Exempelenergi AB"), await lulea.UnitId("Exempelbostäder AB"));
        using var stranger = instance.Visitor();

        var goal = (
            await stranger.Get($"/lulea/del/{await lulea.IdOf("Uppvärmningen ger mindre utsläpp för varje år")}")
        ).Page;
        var organisation = (await stranger.Get("/lulea/organisation")).Page;

        foreach (var unit in new[] { owner, other })
        {
            Assert.NotNull(goal.QuerySelector($"aside a[href='/lulea/organisation/{unit}']"));
            Assert.NotNull(organisation.QuerySelector($".units a[href='/lulea/organisation/{unit}']"));
        }
        Assert.NotNull(organisation.QuerySelector("a[href='/lulea/organisation/bidrag']"));
    }

    private static async Task Goal(Steered lulea, string title, string unit, string? part, params string[] with) =>
        await lulea.Added(
            "mal",
            await lulea.IdOf("Värdigt och effektivt flyktingmottagande, särskilt unga"),
            "",
            new
            {
                title,
                ownerUnitId = unit,
                planPart = part,
                contributorIds = with,
                sections = new { effekt = "Det märks." },
            }
        );
}
