using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>A steering model's next version, from draft to in force.</summary>
public sealed class VersionTests(Instance instance) : IClassFixture<Instance>
{
    private const string Stands = "Den här versionen är beslutad och ligger fast. Skriv en ny version av styrmodellen.";

    [Fact]
    public async Task A_level_of_a_decided_version_stands()
    {
        var norrkoping = await Of("norrkoping");
        var level = (await norrkoping.Version())["levels"]![0]!;
        var before = await instance.Everything();

        var edited = await norrkoping.Editor.Json(
            HttpMethod.Put,
            $"{norrkoping.Api}/models/levels/{level.Says("id")}",
            level["rules"],
            $"\"{level.Says("revision")}\""
        );
        var added = await AddLevel(norrkoping, await norrkoping.Version(), Level("delmal", "mal"));

        Assert.Equal((409, Stands), (edited.Code, edited.Sentence));
        Assert.Equal((409, Stands), (added.Code, added.Sentence));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_level_that_may_hang_on_itself_makes_no_ring()
    {
        var pitea = await Of("pitea");
        var draft = await Drafted(pitea);
        var extended = await AddLevel(pitea, draft, Level("delomrade", "vision", "delomrade"));
        Assert.True(extended.Code == 201, extended.ToString());
        var version = draft.Says("id");
        var vision = await pitea.Added("vision", null, "Ny vision", version: version);
        var top = await pitea.Added("delomrade", vision, "Överst", version: version);
        var middle = await pitea.Added("delomrade", top, "Mitten", version: version);
        var bottom = await pitea.Added("delomrade", middle, "Underst", version: version);
        var before = await instance.Everything();

        foreach (var under in new[] { top, middle, bottom })
        {
            var reply = await pitea.Move(top, under);

            Assert.Equal(422, reply.Code);
            Assert.Equal(
                "”Överst” kan inte ligga under sig själv eller under något som hänger på den.",
                reply.At("parentId")
            );
        }
        Assert.Equal(before, await instance.Everything());
        Assert.Equal(200, (await pitea.Move(bottom, top)).Code);
    }

    [Fact]
    public async Task Levels_make_no_ring_and_only_one_stands_at_the_top()
    {
        var lulea = await Of("lulea");
        var draft = await Drafted(lulea);

        var ring = await EditLevel(lulea, draft, "inriktning", rules => rules["parentKeys"] = new JsonArray("mal"));
        var root = await AddLevel(lulea, draft, Level("ideal"));
        var nowhere = await AddLevel(lulea, draft, Level("ideal", "finns-inte"));
        var alone = await AddLevel(lulea, draft, Level("ideal", "ideal"));
        var twice = await AddLevel(lulea, draft, Level("mal", "vision"));
        var rekeyed = await EditLevel(lulea, draft, "mal", rules => rules["key"] = "nytt-mal");

        Assert.Equal((409, "Mål ligger redan under Inriktning."), (ring.Code, ring.At("parentKeys")));
        Assert.Equal(
            (409, "Vision ligger redan överst, och bara en nivå kan göra det. Välj vad den här ska ligga under."),
            (root.Code, root.At("parentKeys"))
        );
        Assert.Equal(
            (422, "Nivån ”finns-inte” finns inte i den här versionen."),
            (nowhere.Code, nowhere.At("parentKeys"))
        );
        Assert.Equal((422, "En nivå kan inte bara ligga under sig själv."), (alone.Code, alone.At("parentKeys")));
        Assert.Equal((409, "En annan nivå har redan den nyckeln."), (twice.Code, twice.At("key")));
        Assert.Equal(409, rekeyed.Code);
    }

    [Fact]
    public async Task A_decided_version_lives_beside_the_one_in_force_until_its_day()
    {
        var norrkoping = await Of("norrkoping");
        using var anyone = instance.Visitor();
        var first = (await norrkoping.Version()).Says("id");
        var draft = await Drafted(norrkoping);
        var second = draft.Says("id");
        var another = await norrkoping.Editor.Json(HttpMethod.Post, $"{norrkoping.Api}/models", null);
        Assert.Single((await anyone.Get($"{norrkoping.Api}/models")).Json.AsArray());

        var decided = await Decide(norrkoping, draft, "2199-01-01");
        var early = await PutInForce(norrkoping, decided.Json);

        Assert.Equal((409, "Version 2 är redan ett utkast. Gör klart den först."), (another.Code, another.Sentence));
        Assert.Equal((200, "decided"), (decided.Code, decided.Json.Says("state")));
        Assert.Equal((409, "Beslutet gäller från 1 januari 2199. Sätt i kraft då."), (early.Code, early.Sentence));
        Assert.Equal(
            [(second, "decided"), (first, "inForce")],
            (await anyone.Get($"{norrkoping.Api}/models")).Json.AsArray().Select(v => (v!.Says("id"), v!.Says("state")))
        );
        Assert.Equal(first, (await anyone.Get($"{norrkoping.Api}/elements")).Json[0]!.Says("version"));
        Assert.Equal(200, (await anyone.Get($"/norrkoping/modell?version={second}")).Code);
    }

    [Fact]
    public async Task Putting_a_version_in_force_carries_the_elements_over()
    {
        using var editor = await instance.Editor("lulea");
        var lulea = new Steered(editor, "lulea");
        var old = (await lulea.Version()).Says("id");
        var before = (await lulea.Elements()).ToDictionary(e => e.Says("id"), Told);
        var drafted = (await editor.Get($"{lulea.Api}/models"))
            .Json.AsArray()
            .FirstOrDefault(v => v!.Says("state") == "draft");
        var draft = drafted ?? await Drafted(lulea);

        var decided = await Decide(lulea, draft, "2026-01-01");
        var inForce = await PutInForce(lulea, decided.Json);
        var carried = await lulea.Elements();

        Assert.True(inForce.Code == 200, inForce.ToString());
        Assert.Equal("inForce", inForce.Json.Says("state"));
        Assert.Equal("superseded", (await editor.Get($"{lulea.Api}/models/{old}")).Json.Says("state"));
        Assert.All(carried, e => Assert.Equal(draft.Says("id"), e.Says("version")));
        Assert.Equal(before, carried.ToDictionary(e => e.Says("id"), Told));
        Assert.Equal(11, carried.Count(e => e.Says("level") == "malomrade"));
    }

    private static string Told(JsonNode e) =>
        $"{e.Says("label")} {e.Says("title")} {e.Says("state")} {e.Says("parentId")} {e.Says("ownerUnitId")} {e["tagIds"]}";

    private static async Task<JsonNode> Drafted(Steered steered)
    {
        var reply = await steered.Editor.Json(HttpMethod.Post, $"{steered.Api}/models", null);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json;
    }

    private static async Task<Reply> Decide(Steered steered, JsonNode version, string inForceFrom) =>
        await Post(steered, version, "decision", Steered.Decided(inForceFrom));

    private static async Task<Reply> PutInForce(Steered steered, JsonNode version) =>
        await Post(steered, version, "in-force", null);

    private static async Task<Reply> AddLevel(Steered steered, JsonNode version, object level) =>
        await Post(steered, version, "levels", level);

    private static async Task<Reply> Post(Steered steered, JsonNode version, string step, object? body)
    {
        var path = $"{steered.Api}/models/{version.Says("id")}";
        var shown = await steered.Editor.Get(path);
        return await steered.Editor.Json(HttpMethod.Post, $"{path}/{step}", body, shown.Etag);
    }

    private static async Task<Reply> EditLevel(Steered steered, JsonNode version, string key, Action<JsonObject> change)
    {
        var level = version["levels"]!.AsArray().First(l => l!["rules"]!.Says("key") == key)!;
        var rules = level["rules"]!.DeepClone().AsObject();
        change(rules);
        var path = $"{steered.Api}/models/levels/{level.Says("id")}";
        return await steered.Editor.Json(HttpMethod.Put, path, rules, $"\"{level.Says("revision")}\"");
    }

    private static object Level(string key, params string[] parentKeys) =>
        new
        {
            key,
            singular = key,
            plural = key,
            parentKeys,
        };

    private async Task<Steered> Of(string tenant) => new(await instance.Editor(tenant), tenant);
}
