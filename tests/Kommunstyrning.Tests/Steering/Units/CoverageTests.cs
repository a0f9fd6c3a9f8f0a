using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Units;

/// <summary>Which units contribute to what, without scolding those that do not.</summary>
public sealed class CoverageTests(Instance instance) : IClassFixture<Instance>
{
    private const string Address = "organisation/bidrag";

    [Fact]
    public async Task P45_The_coverage_page_shows_which_units_contribute_to_what_and_which_do_not()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        using var stranger = instance.Visitor();
        var before = (await stranger.Get($"/lulea/{Address}")).Page;

        Assert.Equal(
            "Alla nio nämnder, förvaltningar och bolag bidrar till planen",
            before.QuerySelector("h1")!.TextContent
        );
        Assert.Contains("Fullmäktige och avdelningar har ingen egen rad.", before.Body!.TextContent);
        // the fourth goal area is emissions: the energy company answers, the housing company is with it
        Assert.Equal("ja", Cell(before, "Exempelenergi AB", 4));
        Assert.Equal("ja", Cell(before, "Exempelbostäder AB", 4));
        Assert.Equal("nej", Cell(before, "Exempelbostäder AB", 6));
        // what an administration does is its committee's too; to have pointed out the area is not to contribute
        Assert.Equal("ja", Cell(before, "Kommunstyrelsen", 8));
        Assert.Equal("nej", Cell(before, "Kommunstyrelsen", 2));

        await lulea.Editor.Json(
            HttpMethod.Post,
            $"{lulea.Api}/units",
            new
            {
                name = "Valnämnden",
                kind = "committee",
                parentId = await lulea.UnitId("Kommunfullmäktige"),
            }
        );
        var after = (await stranger.Get($"/lulea/{Address}")).Page;
        Assert.Equal(
            "Nio av tio nämnder, förvaltningar och bolag bidrar till planen",
            after.QuerySelector("h1")!.TextContent
        );
        Assert.Contains("Valnämnden", after.GetElementById("utan")!.ParentElement!.TextContent);
    }

    [Fact]
    public async Task P26_A_unit_outside_the_strategies_is_accepted_and_not_called_a_fault()
    {
        using var stranger = instance.Visitor();

        var page = (await stranger.Get($"/pitea/{Address}")).Page;

        Assert.Contains("är ett val, inte ett fel", page.QuerySelector(".lead")!.TextContent);
        Assert.Null(page.QuerySelector(".error, [role=alert]"));
    }

    [Fact]
    public async Task P27_A_unit_without_a_tie_to_an_outer_strategy_is_offered_the_internal_one()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        using var stranger = instance.Visitor();
        var inner = (await pitea.Elements("intern-strategi"))[0].Says("title");

        var told = (await stranger.Get($"/pitea/{Address}")).Page.GetElementById("utan")!.ParentElement!.TextContent;

        Assert.Contains("utan koppling till en strategi utåt", told);
        Assert.Contains($"”{inner}” är till för dem, till exempel stödjande verksamheter. Den kan de utgå från.", told);
        // a model that has no internal strategy offers none
        Assert.DoesNotContain("utgå från", (await stranger.Get($"/lulea/{Address}")).Text);
    }

    [Fact]
    public async Task L03_A_goal_that_several_answer_for_is_shown_as_shared_with_all_of_them()
    {
        using var stranger = instance.Visitor();

        var page = (await stranger.Get($"/lulea/{Address}")).Page;
        var shared = page.GetElementById("delade")!.ParentElement!;

        Assert.Equal("Fyra mål som flera svarar för tillsammans", page.GetElementById("delade")!.TextContent);
        Assert.Contains(
            "Exempelnämnden för samhällsbyggnad med Exempelbostäder AB och Exempelförvaltningen för samhällsbyggnad",
            shared.TextContent
        );
    }

    [Fact]
    public async Task Without_strategies_the_page_says_why_it_is_empty()
    {
        using var stranger = instance.Visitor();

        var page = (await stranger.Get($"/norrkoping/{Address}")).Page;

        Assert.True(page.QuerySelector("h1")!.TextContent.Length > 10);
        Assert.True(page.QuerySelector(".lead")!.TextContent.Length > 10);
    }

    private static string Cell(IDocument page, string unit, int column) =>
        page.QuerySelectorAll(".coverage tbody tr")
            .First(r => r.QuerySelector("th")!.TextContent.Trim() == unit)
            .QuerySelectorAll("td")[column - 1]
            .TextContent.Trim();
}
