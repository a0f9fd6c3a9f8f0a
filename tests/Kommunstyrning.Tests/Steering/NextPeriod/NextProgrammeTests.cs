using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.NextPeriod;

/// <summary>From a running programme to the next one, and the day on which the former steps back.</summary>
public sealed class NextProgrammeTests(Instance instance) : IClassFixture<Instance>
{
    private const string Programme = "Plats för fler";
    private const string Homes = "Bostäder för livets alla skeden";
    private const string Everyday = "En vardag som går ihop";

    [Fact]
    public async Task P12_the_next_programme_stands_beside_the_running_one_which_keeps_its_contents_until_its_last_day()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var former = await pitea.IdOf(Programme);
        var homes = await pitea.IdOf(Homes);
        await instance.Worked("pitea", former, "Bjud in byaföreningarna", "Byaföreningarna");
        var before = await Below(pitea, former);

        var begun = await pitea.Begin(former);
        Assert.Equal(201, begun.Code);
        var next = begun.Json.Says("id");
        Assert.Equal("2027-07-01 2029-12-31", $"{begun.Json.Says("periodFrom")} {begun.Json.Says("periodTo")}");
        Assert.Equal(("draft", former), (begun.Json.Says("state"), begun.Json.Says("succeedsId")));
        Assert.Equal(409, (await pitea.Begin(former)).Code);

        await pitea.Chosen(former, Homes, "carriesOver");
        await pitea.Chosen(former, "Det byggs för olika plånböcker och åldrar", "carriesOver");
        await pitea.Chosen(former, "Vägen från idé till byggstart är kortare", "carriesOver");
        var code = (await pitea.Next(former))["things"]!.AsArray().First(t => t!.Says("kind") == "indicator")!;
        Assert.Equal(200, (await pitea.Choose(former, Periods.Choice(code, "carriesOver"))).Code);
        await pitea.Chosen(former, "Bjud in byaföreningarna", "carriesOver");
        await pitea.Chosen(former, "Byaföreningarna", "carriesOver");
        await pitea.Chosen(former, Everyday, "retires", "Arbetet är en del av grunduppdraget nu.");
        Assert.Equal(before, await Below(pitea, former));
        Assert.Empty(await Below(pitea, next));

        var carried = await pitea.CarryOver(former);
        Assert.True(carried.Code == 200, carried.ToString());
        var again = await pitea.CarryOver(former);
        Assert.Equal(200, again.Code);
        Assert.Equal(before, await Below(pitea, former));
        var drafts = await Below(pitea, next);
        Assert.Equal(
            [
                $"{Homes} draft",
                "Det byggs för olika plånböcker och åldrar draft",
                "Vägen från idé till byggstart är kortare draft",
            ],
            drafts
                .OrderByDescending(d => d.StartsWith(Homes, StringComparison.Ordinal))
                .ThenBy(d => d, StringComparer.Ordinal)
        );
        var copy = (await pitea.Elements()).First(e => e.Says("succeedsId") == homes);
        Assert.Equal(next, copy.Says("parentId"));

        await Adopt(pitea, next, "2027-07-01");
        var stranger = instance.Visitor();
        foreach (var id in new[] { former, next })
            Assert.Equal(200, (await stranger.Get($"/pitea/del/{id}")).Code);
        Assert.Equal(200, (await stranger.Get($"/pitea/del/{copy.Says("id")}")).Code);
        Assert.Contains(
            "som gäller till dess",
            (await stranger.Get($"/pitea/del/{next}")).Text,
            StringComparison.Ordinal
        );

        await instance.Dawns(new DateOnly(2027, 6, 30));
        Assert.Equal("inForce", (await pitea.Element(former)).Says("state"));
        Assert.Equal("adopted", (await pitea.Element(next)).Says("state"));
        await instance.Dawns(new DateOnly(2027, 7, 1));
        Assert.Equal("superseded", (await pitea.Element(former)).Says("state"));
        Assert.Equal("inForce", (await pitea.Element(next)).Says("state"));
        Assert.Equal("superseded", (await pitea.Element(homes)).Says("state"));
        Assert.Equal(former, (await pitea.Element(homes)).Says("parentId"));
        Assert.Equal("inForce", (await pitea.Element(copy.Says("id"))).Says("state"));

        var page = await stranger.Get($"/pitea/del/{former}");
        Assert.Contains("Perioden är slut.", page.Text, StringComparison.Ordinal);
        foreach (var title in before.Select(line => line[..line.LastIndexOf(' ')]))
            Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Det här låg under när det gällde", (await stranger.Get($"/pitea/del/{next}")).Text);
    }

    /// <summary>"title state" of all below, in the order of the plan.</summary>
    private static async Task<List<string>> Below(Steered town, string id)
    {
        var all = await town.Elements();
        IEnumerable<JsonNode> Under(string parent) =>
            all.Where(e => e.Says("parentId") == parent).SelectMany(e => Under(e.Says("id")).Prepend(e));
        return [.. Under(id).Select(e => $"{e.Says("title")} {e.Says("state")}")];
    }

    private static async Task Adopt(Steered town, string id, string from)
    {
        var sent = await town.Step(id, "inReview");
        Assert.True(sent.Code == 200, sent.ToString());
        var adopted = await town.Step(
            id,
            "adopted",
            new
            {
                body = "Kommunfullmäktige",
                decidedOn = "2026-02-16",
                paragraph = "§ 7",
                inForceFrom = from,
                acceptsExample = true,
                includesBelow = true,
            }
        );
        Assert.True(adopted.Code == 200, adopted.ToString());
    }
}
