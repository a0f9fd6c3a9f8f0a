using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What cannot succeed is not offered, or says why before anything is written.</summary>
public sealed class OfferedStepsTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("lulea", "inriktning", "Det finns redan 4 inriktningar.")]
    [InlineData("pitea", "vision", "Vision finns redan")]
    public async Task One_more_than_a_level_may_have_is_refused_before_its_form_is_shown(
        string slug,
        string level,
        string reason
    )
    {
        using var editor = await instance.Editor(slug);

        var form = await editor.Get($"/{slug}/del/ny?niva={level}");

        Assert.Contains(reason, form.Text);
        Assert.Null(form.Page.QuerySelector("main form.form"));
    }

    [Fact]
    public async Task The_model_offers_no_second_vision_and_no_new_version_beside_a_draft()
    {
        var norrkoping = new Steered(await instance.Editor("norrkoping"), "norrkoping");
        Assert.DoesNotContain("Lägg till vision", (await norrkoping.Editor.Get("/norrkoping/modell")).Text);
        Assert.Contains("Skriv en ny version", (await norrkoping.Editor.Get("/norrkoping/modell")).Text);

        await norrkoping.Drafted();

        var id = (await norrkoping.Version()).Says("id");
        var page = await norrkoping.Editor.Get($"/norrkoping/modell?version={id}");
        Assert.DoesNotContain("Skriv en ny version", page.Text);
    }

    [Fact]
    public async Task A_form_of_what_belongs_to_another_unit_says_so_before_it_is_filled()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        using var compiler = await instance.SignedIn("sammanstallare@pitea.example");
        var goal = (await pitea.Elements("strategi"))[0].Says("id");

        var form = await compiler.Get($"/pitea/del/{goal}/redigera");

        Assert.Equal(403, form.Code);
        Assert.Null(form.Page.QuerySelector("main form.form"));
    }

    [Fact]
    public async Task An_element_offers_no_child_that_would_be_one_too_many()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var vision = (await lulea.Elements("vision"))[0].Says("id");

        var page = await lulea.Editor.Get($"/lulea/del/{vision}");

        Assert.Contains("Det finns redan 4 inriktningar.", page.Page.QuerySelector(".actions")!.TextContent);
        Assert.DoesNotContain("Lägg till inriktning här", page.Text);
    }

    [Theory]
    [InlineData("lulea", "malomrade", "mal")]
    [InlineData("pitea", "utvecklingsprogram", "insatsomrade")]
    public async Task The_first_goes_no_further_up_and_the_last_no_further_down(string slug, string above, string level)
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var childless = await Childless(town, above);
        var owner = (await town.Elements(level))[0].Says("ownerUnitId");
        Task<string> Added(string title) => town.Added(level, childless, title, new { title, ownerUnitId = owner });
        var (first, middle, last) = (await Added("Först"), await Added("Mitt emellan"), await Added("Sist"));

        Assert.Equal((false, true), await Steps(town, slug, first));
        Assert.Equal((true, true), await Steps(town, slug, middle));
        Assert.Equal((true, false), await Steps(town, slug, last));
    }

    [Theory]
    [InlineData("lulea", "inriktning")]
    [InlineData("pitea", "strategi")]
    public async Task What_is_decided_is_not_put_in_another_order_by_a_button(string slug, string level)
    {
        var town = new Steered(await instance.Editor(slug), slug);

        foreach (var element in (await town.Elements(level)).Where(e => e.Says("state") == "inForce"))
            Assert.Equal((false, false), await Steps(town, slug, element.Says("id")));
    }

    private static async Task<string> Childless(Steered town, string level)
    {
        var parents = (await town.Elements()).Select(e => e.Says("parentId")).ToHashSet(StringComparer.Ordinal);
        return (await town.Elements(level)).Select(e => e.Says("id")).First(id => !parents.Contains(id));
    }

    [Theory]
    [InlineData("lulea", "inriktning")]
    [InlineData("norrkoping", "vision")]
    public async Task A_new_wording_that_waits_is_led_to_instead_of_begun_once_more(string slug, string level)
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var id = (await town.Elements(level)).First(e => e.Says("state") == "inForce").Says("id");
        var before = (await town.Editor.Get($"/{slug}/del/{id}")).Text;
        var revised = await town.Editor.Json(HttpMethod.Post, $"{town.Api}/elements/{id}/revise", null);

        var after = (await town.Editor.Get($"/{slug}/del/{id}")).Page;

        Assert.Contains("Skriv en ny lydelse", before);
        Assert.DoesNotContain("Skriv en ny lydelse", after.QuerySelector(".actions")!.TextContent);
        Assert.NotNull(after.QuerySelector($".actions a[href='/{slug}/del/{revised.Json.Says("id")}']"));
    }

    private static async Task<(bool Up, bool Down)> Steps(Steered town, string slug, string id)
    {
        var actions = (await town.Editor.Get($"/{slug}/del/{id}")).Page.QuerySelector(".actions")!.TextContent;
        return (
            actions.Contains("Flytta upp ett steg", StringComparison.Ordinal),
            actions.Contains("Flytta ner ett steg", StringComparison.Ordinal)
        );
    }
}
