using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>All that is adopted, and what was last decided of how it goes, at one address for programs.</summary>
public sealed class PlanDataTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task What_is_adopted_is_listed_with_the_newest_decided_assessment_and_its_report_for_members_and_strangers_alike()
    {
        using var editor = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        var pitea = new Steered(editor, "pitea");
        var goal = await pitea.IdOf("Bostäder för livets alla skeden");
        var draft = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Ett utkast som ingen ser");
        var former = await AToldRound.Of(instance, "pitea", [new ASaying(goal, "", Assessment.Not, Why: "Nej.")]);
        Assert.Equal(302, (await former.Locked(editor, ("decidedOn", "2026-01-15"))).Code);
        var round = await AToldRound.Of(
            instance,
            "pitea",
            [new ASaying(goal, "", Assessment.Partly, Why: "Halvvägs.")]
        );
        Assert.DoesNotContain($"{round.Id}", (await Row(stranger, goal)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(302, (await round.Locked(editor)).Code);

        var row = await Row(stranger, goal);
        var all = (await stranger.Get("/pitea/oppna-data/plan.json")).Json;
        var own = (await editor.Get("/pitea/oppna-data/plan.json")).Json;
        var table = await stranger.Get("/pitea/oppna-data/plan.csv");

        Assert.Equal(
            ("partly", "true", "1"),
            (row["judged"]!.Says("assessment"), row["judged"]!.Says("isForecast"), row["judged"]!.Says("edition"))
        );
        var report = new Uri(row["judged"]!.Says("report"));
        Assert.Equal(round.At("rapport?utgava=1"), report.PathAndQuery);
        Assert.Equal(200, (await stranger.Get(report.PathAndQuery)).Code);
        Assert.Equal(all.ToJsonString(), own.ToJsonString());
        Assert.DoesNotContain(draft, all.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal($"{all["elements"]!.AsArray().Count}", all.Says("count"));
        Assert.Equal(
            ("*", "public, max-age=60"),
            (table.Header("Access-Control-Allow-Origin"), table.Header("Cache-Control"))
        );
        Assert.Contains($"{goal},", table.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("utkast som ingen ser", table.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(goal, (await stranger.Get("/lulea/oppna-data/plan.json")).Body, StringComparison.Ordinal);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Row(Visitor who, string element) =>
        (await who.Get("/pitea/oppna-data/plan.json")).Json["elements"]!
            .AsArray()
            .Single(e => e!.Says("id") == element)!;
}
