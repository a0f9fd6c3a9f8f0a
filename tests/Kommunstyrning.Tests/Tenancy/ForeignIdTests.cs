using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>Another municipality's id, wherever one can be written, is refused as one that does not exist.</summary>
public sealed class ForeignIdTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("parentId", "Det som du vill lägga den under finns inte i den här versionen.")]
    [InlineData("ownerUnitId", "Enheten finns inte.")]
    [InlineData("contributorIds", "Enheten finns inte.")]
    [InlineData("tagIds", "Det du vill märka med finns inte.")]
    [InlineData("contributions", "Välj vad det bidrar till. Det du angav finns inte.")]
    public async Task A_new_element_takes_no_foreign_id(string field, string sentence)
    {
        var (pitea, lulea) = await Both();
        var area = await pitea.IdOf("Bostäder för livets alla skeden");
        var foreign = await ForeignFor(field, lulea);
        var before = await instance.Everything();

        var reply =
            field == "parentId"
                ? await pitea.Add("mal", foreign, "Nytt mål")
                : await pitea.Add("mal", area, "", With(field, foreign));

        Assert.Equal(422, reply.Code);
        Assert.Equal(sentence, reply.At(field));
        Assert.Equal(before, await instance.Everything());
    }

    [Theory]
    [InlineData("ownerUnitId")]
    [InlineData("contributorIds")]
    [InlineData("tagIds")]
    [InlineData("contributions")]
    public async Task An_edited_element_takes_no_foreign_id(string field)
    {
        var (pitea, lulea) = await Both();
        var draft = await pitea.IdOf("Stödet till chefer är lätt att hitta");
        var foreign = await ForeignFor(field, lulea);
        var before = await instance.Everything();

        var reply = await pitea.Put(draft, With(field, foreign));

        Assert.Equal(422, reply.Code);
        Assert.NotEqual("", reply.At(field));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task An_element_cannot_be_moved_under_a_foreign_one()
    {
        var (pitea, lulea) = await Both();
        var draft = await pitea.IdOf("Stödet till chefer är lätt att hitta");
        var foreign = (await lulea.Elements("malomrade"))[0].Says("id");
        var before = await instance.Everything();

        var reply = await pitea.Move(draft, foreign);

        Assert.Equal(422, reply.Code);
        Assert.Equal("Det som du vill lägga den under finns inte i den här versionen.", reply.At("parentId"));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task An_element_cannot_be_added_to_a_foreign_version_or_on_a_foreign_level()
    {
        var (pitea, lulea) = await Both();
        var area = await pitea.IdOf("Bostäder för livets alla skeden");
        var version = (await lulea.Version()).Says("id");
        var before = await instance.Everything();

        var inVersion = await pitea.Add("mal", area, "Nytt mål", version: version);
        var onLevel = await pitea.Add("malomrade", area, "Nytt målområde");

        Assert.Equal(404, inVersion.Code);
        Assert.Equal("Versionen av styrmodellen finns inte.", inVersion.Sentence);
        Assert.Equal(422, onLevel.Code);
        Assert.Equal("Den nivån finns inte i kommunens styrmodell.", onLevel.At("level"));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_foreign_element_gets_no_new_wording_from_here()
    {
        var (pitea, lulea) = await Both();
        var foreign = await lulea.IdOf("Samhälle");
        var before = await instance.Everything();

        var reply = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{foreign}/revise", null);

        Assert.Equal(404, reply.Code);
        Assert.Equal("Det du vill skriva om finns inte.", reply.Sentence);
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_unit_takes_no_foreign_parent()
    {
        var (pitea, lulea) = await Both();
        var foreign = await lulea.UnitId("Kommunstyrelsen");
        var before = await instance.Everything();

        var input = new
        {
            name = "Ny verksamhet",
            kind = "administration",
            parentId = foreign,
        };
        var reply = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/units", input);

        Assert.Equal(422, reply.Code);
        Assert.Equal("Enheten som den ska ligga under finns inte.", reply.At("parentId"));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_form_that_names_foreign_rows_is_shown_again_with_the_sentence()
    {
        var (pitea, lulea) = await Both();
        var area = await pitea.IdOf("Bostäder för livets alla skeden");
        var (owner, parent) = (await lulea.UnitId("Kommunstyrelsen"), await lulea.IdOf("Samhälle"));
        var before = await instance.Everything();

        var page = $"/pitea/del/ny?niva=mal&under={area}";
        var withOwner = await pitea.Editor.Submit(page, ("title", "Målet"), ("ownerUnitId", owner));
        var withParent = await pitea.Editor.Submit(page, ("title", "Målet"), ("parentId", parent));

        Assert.Equal(422, withOwner.Code);
        Assert.Equal("Enheten finns inte.", withOwner.Page.QuerySelector("#f-ownerunitid-fel")!.TextContent);
        Assert.Equal("Målet", withOwner.Page.QuerySelector("#f-title")!.GetAttribute("value"));
        Assert.Equal(422, withParent.Code);
        Assert.NotNull(withParent.Page.QuerySelector("#f-parentid-fel"));
        Assert.Equal(before, await instance.Everything());
    }

    private async Task<(Steered Pitea, Steered Lulea)> Both() =>
        (new Steered(await instance.Editor("pitea"), "pitea"), new Steered(await instance.Editor("lulea"), "lulea"));

    private static async Task<string> ForeignFor(string field, Steered other) =>
        field switch
        {
            "ownerUnitId" or "contributorIds" => await other.UnitId("Kommunstyrelsen"),
            "tagIds" => await other.IdOf("Dialog"),
            "contributions" => (await other.Elements("vision"))[0].Says("id"),
            _ => (await other.Elements("malomrade"))[0].Says("id"),
        };

    private static JsonObject With(string field, string id) =>
        new()
        {
            ["title"] = "Målet",
            [field] = field switch
            {
                "contributions" => new JsonArray(new JsonObject { ["toId"] = id, ["sentence"] = "Så." }),
                "ownerUnitId" => id,
                _ => new JsonArray(id),
            },
        };
}
