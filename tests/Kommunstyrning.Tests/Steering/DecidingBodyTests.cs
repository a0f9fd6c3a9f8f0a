using Kommunstyrning.Onboarding;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>Who decides is a real body or a unit by its own name, wherever it is told; never a text that stands for one.</summary>
public sealed class DecidingBodyTests(Instance instance) : IClassFixture<Instance>
{
    private const string Homes = "Den som söker bostad hittar en inom rimlig tid";
    private const string Owner = "Exempelnämnden för samhällsbyggnad";

    [Fact]
    public void In_every_template_a_body_is_named_by_its_name_and_not_described()
    {
        string[] bodies = ["Kommunfullmäktige", "Kommunstyrelsen"];
        var told = Templates
            .All.SelectMany(t =>
                t.Levels.Select(l => (t.Key, l.OwningBody))
                    .Concat(t.Elements.SelectMany(Walk).Select(e => (t.Key, e.Decision?.Body ?? "")))
                    .Append((t.Key, t.Version.Decision?.By ?? ""))
            )
            .Where(x => x.Item2.Length > 0)
            .ToList();

        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, x => !bodies.Contains(x.Item2, StringComparer.Ordinal));
        Assert.DoesNotContain(Templates.All.SelectMany(t => t.Levels), l => l.IsSetByUnits && l.OwningBody.Length > 0);
    }

    private static IEnumerable<TemplateElement> Walk(TemplateElement element) =>
        element.Children.SelectMany(Walk).Prepend(element);

    /// <summary>In each municipality that a template makes: the API, the page and the form before a decision.</summary>
    [Theory]
    [InlineData("pitea")]
    [InlineData("norrkoping")]
    [InlineData("lulea")]
    public async Task Each_element_is_decided_by_somebody_who_is_there(string slug)
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var units = (await town.Editor.Get($"{town.Api}/units"))
            .Json.AsArray()
            .Select(u => u!.Says("name"))
            .ToHashSet();

        foreach (var element in await town.Elements())
        {
            var body = element.Says("decidingBody");
            Assert.True(
                body.Length == 0 ? element.Says("ownerUnitId").Length == 0 : units.Contains(body),
                $"{element.Says("title")}: {body}"
            );
        }
    }

    [Fact]
    public async Task L13_A_goal_from_below_is_decided_by_the_unit_that_sets_it_in_form_page_API_and_history()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var owner = await lulea.UnitId(Owner);
        var id = await lulea.Added(
            "mal",
            await lulea.IdOf("Ökat byggande för fler Luleåbor"),
            "",
            new
            {
                title = "Fler får bygglov i tid",
                ownerUnitId = owner,
                sections = new { effekt = "Kortare väntan." },
            }
        );
        Assert.Equal(200, (await lulea.Step(id, "inReview")).Code);

        var form = (await lulea.Editor.Get($"/lulea/del/{id}/lage")).Page;
        Assert.Equal(Owner, form.QuerySelector("form:has([value=Adopted]) [name=body]")!.GetAttribute("value"));
        Assert.Contains(
            Owner,
            (await lulea.Editor.Get($"/lulea/del/{id}")).Page.QuerySelector("aside .facts")!.TextContent
        );

        // nobody is named, or whoever the level once described: it is the unit all the same
        var adopted = await lulea.Step(id, "adopted", new { decidedOn = "2026-02-01", inForceFrom = "2026-02-01" });
        Assert.True(adopted.Code == 200, adopted.ToString());
        Assert.Equal(Owner, adopted.Json["decision"]!.Says("body"));
        using var stranger = instance.Visitor();
        Assert.Contains($"{Owner}, 1 februari 2026", (await stranger.Get($"/lulea/del/{id}")).Text);
        Assert.Contains("Beslutat av", (await lulea.Editor.Get($"/lulea/del/{id}")).Text);
    }

    /// <summary>A goal without a unit is refused, so somebody always stands behind it.</summary>
    [Fact]
    public async Task L13_A_goal_from_below_needs_its_unit()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");

        var refused = await lulea.Add("mal", await lulea.IdOf("Ökat byggande för fler Luleåbor"), "Ingens mål");

        Assert.Equal("Mål sätts i verksamheten. Ange vilken enhet som står för det.", refused.At("ownerUnitId"));
    }

    [Fact]
    public async Task L15_A_goal_area_is_decided_by_the_executive_board_whoever_works_in_it()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");

        Assert.All(await lulea.Elements("malomrade"), a => Assert.Equal("Kommunstyrelsen", a.Says("decidingBody")));
        Assert.Equal(Owner, (await lulea.Titled(Homes)).Says("decidingBody"));
    }

    [Fact]
    public async Task L16_A_direction_says_whom_it_is_for_and_what_we_are_to_do()
    {
        using var stranger = instance.Visitor();
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");

        foreach (var direction in await lulea.Elements("inriktning"))
        {
            var page = (await stranger.Get($"/lulea/del/{direction.Says("id")}")).Text;
            Assert.Contains(direction["sections"]!.Says("riktar-sig-till"), page);
            Assert.Contains(direction["sections"]!.Says("vi-ska").Split('\n')[0], page);
        }
    }
}
