using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What everyone can read is not taken away or moved by one click: it takes a decision with a reason, and can be undone.</summary>
public sealed class DecidedPlaceTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_decided_value_is_retired_by_a_decision_with_a_reason_only_and_comes_back_when_that_is_undone()
    {
        var pitea = await Of("pitea");
        using var anyone = instance.Visitor();
        var value = (await pitea.Elements("vardering"))[0];
        var (id, title) = (value.Says("id"), value.Says("title"));
        var before = await instance.Everything();

        var bare = await pitea.Step(id, "superseded");
        var silent = await pitea.Step(id, "superseded", Steered.Decided());
        var form = await pitea.Editor.PostWithToken(
            $"/pitea/del/{id}/lage",
            ("revision", value.Says("revision")),
            ("to", "Superseded")
        );
        Assert.Equal((422, "Ange vilken dag beslutet togs."), (bare.Code, bare.At("decidedOn")));
        Assert.Equal(
            (422, "Skriv varför. Skälet går att läsa tillsammans med beslutet."),
            (silent.Code, silent.At("reason"))
        );
        Assert.Equal(422, form.Code);
        Assert.Equal(before, await instance.Everything());
        Assert.Contains(title, (await anyone.Get("/pitea")).Body, StringComparison.Ordinal);

        var retired = await pitea.Step(id, "superseded", Steered.Retired);
        Assert.True(retired.Code == 200, retired.ToString());
        Assert.DoesNotContain(title, (await anyone.Get("/pitea")).Text, StringComparison.Ordinal);
        var told = await anyone.Get($"/pitea/del/{id}");
        Assert.Contains(
            "Det här gäller inte längre. Värderingen ryms i de andra.",
            told.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Kommunfullmäktige, 16 februari 2026 § 7", told.Text, StringComparison.Ordinal);

        using var stranger = await instance.Editor("lulea");
        Assert.Equal(
            404,
            (await stranger.Json(HttpMethod.Post, $"/api/v1/lulea/elements/{id}/take-back", null, retired.Etag)).Code
        );
        var back = await TakeBack(pitea, id);

        Assert.Equal((200, value.Says("state")), (back.Code, back.Json.Says("state")));
        Assert.Contains(title, (await anyone.Get("/pitea")).Text, StringComparison.Ordinal);
        Assert.Equal(
            (409, "Det finns inget beslut att ångra här."),
            (await TakeBack(pitea, id)) is var again ? (again.Code, again.Sentence) : default
        );
    }

    [Fact]
    public async Task What_is_decided_is_moved_and_reordered_by_a_decision_only_and_a_draft_freely()
    {
        var lulea = await Of("lulea");
        using var anyone = instance.Visitor();
        var areas = await lulea.Elements("malomrade");
        var (id, home) = (areas[0].Says("id"), areas[0].Says("parentId"));
        var elsewhere = (await lulea.Elements("inriktning")).First(e => e.Says("id") != home).Says("id");
        var order = await Order(anyone);
        var before = await instance.Everything();

        var moved = await lulea.Move(id, elsewhere);
        var button = await lulea.Editor.PostWithToken(
            $"/lulea/del/{id}/ordning",
            ("revision", areas[0].Says("revision")),
            ("steg", "1")
        );
        Assert.Equal((422, "Ange vilken dag beslutet togs."), (moved.Code, moved.At("decidedOn")));
        Assert.Equal(422, button.Code);
        Assert.DoesNotContain(
            "Flytta ner ett steg",
            (await lulea.Editor.Get($"/lulea/del/{id}")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await instance.Everything());

        var decided = await MoveTo(lulea, id, elsewhere, Steered.Retired);
        Assert.True(decided.Code == 200, decided.ToString());
        Assert.NotEqual(order, await Order(anyone));
        Assert.Equal(200, (await TakeBack(lulea, id)).Code);
        Assert.Equal(order, await Order(anyone));

        var draft = await lulea.Added("malomrade", home, "Utkast till område");
        Assert.Equal(200, (await lulea.Move(draft, elsewhere)).Code);
        Assert.Equal(order, await Order(anyone));
        var (goal, under) = await UnderADraft(lulea, draft, elsewhere);
        var hidden = await MoveTo(lulea, goal, under, Steered.Retired);
        Assert.Equal(
            (409, "”Utkast till område” är inte antagen. Det som är beslutat kan inte läggas under ett utkast."),
            (hidden.Code, hidden.At("parentId"))
        );
    }

    [Fact]
    public async Task A_move_that_somebody_has_built_on_is_not_undone()
    {
        var norrkoping = await Of("norrkoping");
        var vision = (await norrkoping.Elements("vision"))[0].Says("id");
        var (first, second) = (
            await norrkoping.Added("mal", vision, "", Steered.Serving(vision, "Första")),
            await norrkoping.Added("mal", vision, "", Steered.Serving(vision, "Andra"))
        );
        await norrkoping.Adopted(first);
        await norrkoping.Adopted(second);
        Assert.Equal(200, (await MoveTo(norrkoping, second, vision, Steered.Retired, position: 0)).Code);
        Assert.Equal(200, (await MoveTo(norrkoping, first, vision, Steered.Retired, position: 0)).Code);

        var undone = await TakeBack(norrkoping, second);

        Assert.Equal(409, undone.Code);
        Assert.StartsWith("Det går inte att ångra längre:", undone.Sentence, StringComparison.Ordinal);
    }

    private static async Task<(string Goal, string Area)> UnderADraft(Steered lulea, string draft, string direction)
    {
        var area = (await lulea.Elements("malomrade")).First(e =>
            e.Says("parentId") == direction && e.Says("id") != draft
        );
        var unit = await lulea.UnitId("Kommunfullmäktige");
        var goal = await lulea.Added(
            "mal",
            area.Says("id"),
            "",
            new
            {
                title = "Beslutat mål",
                ownerUnitId = unit,
                sections = new { effekt = "Det märks." },
            }
        );
        await lulea.Adopted(goal);
        return (goal, draft);
    }

    private static async Task<Reply> MoveTo(
        Steered steered,
        string id,
        string parent,
        object decision,
        int? position = null
    ) =>
        await steered.Editor.Json(
            HttpMethod.Post,
            $"{steered.Api}/elements/{id}/move",
            new
            {
                parentId = parent,
                position,
                decision,
            },
            (await steered.Editor.Get($"{steered.Api}/elements/{id}")).Etag
        );

    private static async Task<Reply> TakeBack(Steered steered, string id) =>
        await steered.Editor.Json(
            HttpMethod.Post,
            $"{steered.Api}/elements/{id}/take-back",
            null,
            (await steered.Editor.Get($"{steered.Api}/elements/{id}")).Etag
        );

    private static async Task<string> Order(Visitor anyone) =>
        string.Join(
            '\n',
            (await anyone.Get("/api/v1/lulea/elements?level=malomrade"))
                .Json.AsArray()
                .Select(e => $"{e!.Says("title")} {e!.Says("parentId")} {e!.Says("order")}")
        );

    private async Task<Steered> Of(string tenant) => new(await instance.Editor(tenant), tenant);
}
