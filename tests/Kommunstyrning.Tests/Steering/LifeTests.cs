using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>From draft to superseded.</summary>
public sealed class LifeTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_missing_required_section_stops_the_review()
    {
        var pitea = await Pitea();
        var programme = await pitea.IdOf("Ett gott liv varje dag");
        var id = await pitea.Added("insatsomrade", programme, "Utan text");

        var stopped = await pitea.Step(id, "inReview");
        Assert.Equal(200, (await pitea.Put(id, Written("Med text"))).Code);
        var sent = await pitea.Step(id, "inReview");

        Assert.Equal(409, stopped.Code);
        Assert.Equal(
            "Avsnittet Vad som behöver bli bättre är tomt. Skriv det innan du skickar vidare.",
            stopped.At("sections.forbattring")
        );
        Assert.Equal((200, "inReview"), (sent.Code, sent.Json.Says("state")));
    }

    [Fact]
    public async Task Adopting_takes_a_decision()
    {
        var pitea = await Pitea();
        var id = await Area(pitea, "Att anta");
        Assert.Equal(200, (await pitea.Step(id, "inReview")).Code);
        var before = await instance.Everything();

        var none = await pitea.Step(id, "adopted");
        var future = await pitea.Step(id, "adopted", Decided("2999-01-01", "2999-01-01"));
        var backwards = await pitea.Step(id, "adopted", Decided("2025-12-15", "2025-12-14"));
        Assert.Equal(before, await instance.Everything());
        var adopted = await pitea.Step(id, "adopted", Decided("2025-12-15", "2026-01-01"));

        Assert.Equal(422, none.Code);
        Assert.Equal("Ange vem som har beslutat, till exempel kommunfullmäktige.", none.At("body"));
        Assert.Equal("Ange vilken dag beslutet togs.", none.At("decidedOn"));
        Assert.Equal("Ange från vilken dag beslutet gäller.", none.At("inForceFrom"));
        Assert.Equal(
            (422, "Beslutsdagen ligger framåt i tiden. Registrera beslutet när det är taget."),
            (future.Code, future.At("decidedOn"))
        );
        Assert.Equal((422, "Beslutet kan inte gälla innan det togs."), (backwards.Code, backwards.At("inForceFrom")));
        Assert.Equal((200, "inForce"), (adopted.Code, adopted.Json.Says("state")));
        Assert.Equal("§ 112", adopted.Json["decision"]!.Says("paragraph"));
    }

    [Theory]
    [InlineData("adopted")]
    [InlineData("inForce")]
    [InlineData("followedUp")]
    [InlineData("superseded")]
    [InlineData("draft")]
    public async Task A_draft_can_only_go_to_review(string to)
    {
        var pitea = await Pitea();
        var id = await Area(pitea, "Utkast");

        var reply = await pitea.Step(id, to, Decided("2025-12-15", "2026-01-01"));

        Assert.Equal(409, reply.Code);
        Assert.Equal("Det steget går inte att ta från det läge som gäller nu.", reply.At("to"));
    }

    [Fact]
    public async Task What_hangs_on_a_draft_is_not_adopted_before_it()
    {
        var pitea = await Pitea();
        var parent = await Area(pitea, "Överst");
        var child = await pitea.Added("mal", parent, "Underst");
        Assert.Equal(200, (await pitea.Step(child, "inReview")).Code);

        var reply = await pitea.Step(child, "adopted", Decided("2025-12-15", "2026-01-01"));

        Assert.Equal(409, reply.Code);
        Assert.Equal("Det ligger under ”Överst”, som inte är antagen. Anta den först.", reply.At("to"));
    }

    [Fact]
    public async Task An_adopted_text_stands_but_what_is_not_decided_may_change()
    {
        var pitea = await Pitea();
        var id = await Area(pitea, "Beslutad");
        await pitea.Adopted(id);
        var before = await instance.Everything();

        var reworded = await pitea.Put(id, Written("Omskriven"));
        var removed = await pitea.Editor.Json(
            HttpMethod.Delete,
            $"{pitea.Api}/elements/{id}",
            null,
            await Tag(pitea, id)
        );
        Assert.Equal(before, await instance.Everything());
        var described = await pitea.Put(id, Written("Beslutad", currentState: "Halvvägs"));

        Assert.Equal(409, reworded.Code);
        Assert.Equal(
            "Texten är beslutad och ligger fast. Skriv en ny lydelse, så ersätter den när den har antagits.",
            reworded.At("title")
        );
        Assert.Equal(409, removed.Code);
        Assert.Equal((200, "Halvvägs"), (described.Code, described.Json.Says("currentState")));
    }

    [Fact]
    public async Task A_new_wording_takes_the_place_of_the_old_when_it_comes_into_force()
    {
        var pitea = await Pitea();
        var old = await Area(pitea, "Första lydelsen");
        await pitea.Adopted(old);
        var child = await pitea.Added("mal", old, "Barnet");

        var revised = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{old}/revise", null);
        var again = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{old}/revise", null);
        var draft = revised.Json.Says("id");
        Assert.Equal(200, (await pitea.Put(draft, Written("Andra lydelsen"))).Code);
        Assert.Equal(("inForce", old), (await State(pitea, old), await Parent(pitea, child)));
        await pitea.Adopted(draft);

        Assert.Equal((201, old), (revised.Code, revised.Json.Says("supersedesId")));
        Assert.Equal((409, "Det finns redan en ny lydelse som väntar på beslut."), (again.Code, again.Sentence));
        Assert.Equal(("superseded", "inForce"), (await State(pitea, old), await State(pitea, draft)));
        Assert.Equal(draft, await Parent(pitea, child));
    }

    [Fact]
    public async Task A_wording_that_applies_from_later_on_leaves_the_old_in_place_until_then()
    {
        var pitea = await Pitea();
        var old = await Area(pitea, "Gäller nu");
        await pitea.Adopted(old);
        var draft = (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{old}/revise", null)).Json.Says(
            "id"
        );

        await pitea.Adopted(draft, inForceFrom: "2199-01-01");
        var early = await pitea.Step(draft, "inForce");

        Assert.Equal(("inForce", "adopted"), (await State(pitea, old), await State(pitea, draft)));
        Assert.Equal(
            (409, "Beslutet gäller från 1 januari 2199. Det börjar gälla av sig självt den morgonen."),
            (early.Code, early.At("to"))
        );
    }

    private static async Task<string> Area(Steered pitea, string title) =>
        await pitea.Added("insatsomrade", await pitea.IdOf("Ett gott liv varje dag"), "", Written(title));

    private static object Written(string title, string currentState = "") =>
        new
        {
            title,
            sections = new { forbattring = "Det mesta." },
            currentState,
        };

    private static object Decided(string on, string inForceFrom) =>
        new
        {
            body = "Kommunfullmäktige",
            decidedOn = on,
            paragraph = "§ 112",
            inForceFrom,
        };

    private static async Task<string> State(Steered pitea, string id) => (await pitea.Element(id)).Says("state");

    private static async Task<string> Parent(Steered pitea, string id) => (await pitea.Element(id)).Says("parentId");

    private static async Task<string> Tag(Steered pitea, string id) =>
        (await pitea.Editor.Get($"{pitea.Api}/elements/{id}")).Etag;

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
