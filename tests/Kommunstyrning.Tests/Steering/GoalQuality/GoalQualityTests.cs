using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.GoalQuality;

/// <summary>How a goal is set is told to those who write, point by point with how to mend it, and locks nothing.</summary>
public sealed class GoalQualityTests(Instance instance) : IClassFixture<Instance>
{
    private const string Culture = "Exempelnämnden för kultur och fritid";

    [Fact]
    public async Task L14_A_meeting_that_is_said_to_be_an_effect_is_pointed_out_and_may_be_decided_all_the_same()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var id = await Goal(lulea, "Håller ett möte", "effect");

        var quality = await Quality(lulea, id);
        Assert.Equal(("effect", "activity"), (quality.Says("kind"), quality.Says("readsAs")));
        Assert.Equal(
            "”Håller ett möte” låter som något som görs. Skriv vad det ska leda till och för vem, till exempel med fler, färre eller kortare.",
            Point(quality, "effect").Says("sentence")
        );
        Assert.Equal("false", Point(quality, "effect").Says("isMet"));
        Assert.Contains(
            "låter som något som görs",
            (await lulea.Editor.Get($"/lulea/del/{id}")).Page.QuerySelector(".quality")!.TextContent
        );
        await lulea.Adopted(id);
        using var stranger = instance.Visitor();
        Assert.Null((await stranger.Get($"/lulea/del/{id}")).Page.QuerySelector(".quality"));
        Assert.Equal(401, (await stranger.Get($"{lulea.Api}/elements/{id}/quality")).Code);
    }

    [Fact]
    public async Task L14_A_good_effect_is_left_in_peace_and_what_is_missing_is_named_once_each()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var id = await Goal(lulea, "Fler ungdomar rör på sig", "effect");

        var quality = await Quality(lulea, id);

        Assert.Equal(
            "effect readable indicator base target owner link count",
            string.Join(' ', quality["points"]!.AsArray().Select(p => p!.Says("matter")))
        );
        Assert.Equal(
            "indicator base target",
            string.Join(
                ' ',
                quality["points"]!.AsArray().Where(p => p!.Says("isMet") == "false").Select(p => p!.Says("matter"))
            )
        );
        Assert.Equal("5", quality.Says("met"));
    }

    [Fact]
    public async Task W7_More_goals_than_a_unit_can_keep_alive_are_pointed_out_at_the_eighth()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var unit = await lulea.UnitId("Exempelenergi AB");
        var id = "";
        // it has one already
        for (var i = 2; i <= 7; i++)
            id = await Goal(lulea, $"Färre avbrott i område {i}", "effect", unit);
        Assert.Equal("true", Point(await Quality(lulea, id), "count").Says("isMet"));

        id = await Goal(lulea, "Färre avbrott överallt", "effect", unit);

        Assert.Equal(
            "Exempelenergi AB har 8 mål. Fler än 7 är svåra att hålla levande: slå ihop några, eller lägg dem som aktiviteter.",
            Point(await Quality(lulea, id), "count").Says("sentence")
        );
    }

    [Fact]
    public async Task L14_The_form_asks_what_sort_of_goal_it_is_and_why_and_keeps_it_on_the_page()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var id = await Goal(lulea, "Fler går på teater", null);

        Assert.Equal(
            302,
            (
                await lulea.Editor.Submit(
                    $"/lulea/del/{id}/redigera",
                    ("goalKind", "Effect"),
                    ("goalKindReason", "Publiken märker det")
                )
            ).Code
        );

        Assert.Contains("Målet är en effekt", (await lulea.Editor.Get($"/lulea/del/{id}")).Text);
        Assert.Contains("Publiken märker det.", (await lulea.Editor.Get($"/lulea/del/{id}")).Text);
        var wrong = await lulea.Editor.Submit($"/lulea/del/{id}/redigera", ("goalKindReason", new string('a', 501)));
        Assert.Equal(
            (422, "Skälet får vara högst 500 tecken."),
            (wrong.Code, wrong.Page.GetElementById("f-goalkindreason-fel")!.TextContent)
        );
        // what is no goal has none of it
        Assert.Equal(
            404,
            (await lulea.Editor.Get($"{lulea.Api}/elements/{await lulea.IdOf("Samhälle")}/quality")).Code
        );
    }

    private static JsonNode Point(JsonNode quality, string matter) =>
        quality["points"]!.AsArray().First(p => p!.Says("matter") == matter)!;

    private static async Task<JsonNode> Quality(Steered lulea, string id) =>
        (await lulea.Editor.Get($"{lulea.Api}/elements/{id}/quality")).Json;

    private static async Task<string> Goal(Steered lulea, string title, string? kind, string? unit = null) =>
        await lulea.Added(
            "mal",
            await lulea.IdOf("Samordnade insatser för skärgårdens utveckling"),
            "",
            new
            {
                title,
                goalKind = kind,
                ownerUnitId = unit ?? await lulea.UnitId(Culture),
                sections = new { effekt = "Det märks." },
            }
        );
}
