using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>The mark of invented text goes from what was rewritten only, and nobody adopts such text unasked.</summary>
public sealed class ExampleTests(Instance instance) : IClassFixture<Instance>
{
    private const string Asked =
        "Texten är påhittad som exempel. Skriv er egen, eller intyga att det är just den texten som har antagits.";

    [Fact]
    public async Task The_mark_stays_until_the_last_invented_text_is_rewritten_and_adopting_it_asks_first()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        using var anyone = instance.Visitor();
        var others = (await anyone.Get("/api/v1/lulea/elements")).Body;
        var vision = (await pitea.Elements("vision"))[0].Says("id");
        var revised = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{vision}/revise", null);
        Assert.True(revised.Code == 201, revised.ToString());
        var id = revised.Json.Says("id");
        var (title, story) = (revised.Json.Says("title"), revised.Json["sections"]!.Says("berattelse"));
        Assert.Equal("wording", revised.Json.Says("example"));

        var dated = await pitea.Put(id, Written("Nära havet, nära varandra, med rum för fler", 2044));
        Assert.Equal((200, "wording"), (dated.Code, dated.Json.Says("example")));
        var half = await pitea.Put(id, Written("Vår egen rubrik", 2050));
        Assert.Equal((200, "wording"), (half.Code, half.Json.Says("example")));
        Assert.Equal(200, (await pitea.Step(id, "inReview")).Code);
        var before = await instance.Everything();
        var unasked = await pitea.Step(id, "adopted", Steered.Decided());
        Assert.Equal((409, Asked), (unasked.Code, unasked.At("acceptsExample")));
        Assert.Equal(before, await instance.Everything());
        Assert.Contains(
            "Den påhittade texten är just den som har antagits",
            (await pitea.Editor.Get($"/pitea/del/{id}/lage")).Text,
            StringComparison.Ordinal
        );

        Assert.Equal(200, (await pitea.Step(id, "draft")).Code);
        story = "Vår egen berättelse.";
        var rewritten = await pitea.Put(id, Written("Vår egen rubrik", 2050));
        Assert.Equal((200, "none"), (rewritten.Code, rewritten.Json.Says("example")));
        Assert.Equal(others, (await anyone.Get("/api/v1/lulea/elements")).Body);

        object Written(string rubrik, int targetYear) =>
            new
            {
                title,
                targetYear,
                sections = new { rubrik, berattelse = story },
            };
    }

    [Fact]
    public async Task An_example_that_is_said_to_be_what_was_adopted_is_the_municipalitys_own()
    {
        var norrkoping = new Steered(await instance.Editor("norrkoping"), "norrkoping");
        var invented = (await norrkoping.Elements()).First(e =>
            e.Says("example") != "none" && e.Says("state") == "inForce"
        );
        var revised = await norrkoping.Editor.Json(
            HttpMethod.Post,
            $"{norrkoping.Api}/elements/{invented.Says("id")}/revise",
            null
        );
        var id = revised.Json.Says("id");
        Assert.Equal(200, (await norrkoping.Step(id, "inReview")).Code);

        var adopted = await norrkoping.Step(
            id,
            "adopted",
            new
            {
                body = "Kommunfullmäktige",
                decidedOn = "2026-01-26",
                inForceFrom = "2026-02-01",
                acceptsExample = true,
            }
        );

        Assert.Equal(
            (200, "inForce", "none"),
            (adopted.Code, adopted.Json.Says("state"), adopted.Json.Says("example"))
        );
    }
}
