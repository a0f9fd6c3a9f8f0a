using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;
using static Kommunstyrning.Tests.Steering.Targets.TargetedRows;
using static Kommunstyrning.Tests.Steering.Targets.TargetSteps;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>The instance's first page counts what strangers may read, as each municipality's own page does.</summary>
[Collection(Targets.Targeted.Name)]
public sealed class FrontPageTests(Targeted targeted)
{
    [Fact]
    public async Task The_first_page_counts_a_target_from_the_moment_it_is_decided_and_never_a_draft()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var before = await Cells("t-near");
        var id = await pitea.Draft("Räknas på första sidan");
        await pitea.Targeted(id, Share, Climb);

        Assert.Equal(before, await Cells("t-near"));
        await pitea.Adopted(id);

        Assert.Equal(before + 1, await Cells("t-near"));
        var own = (await targeted.Get("/pitea")).Page.QuerySelectorAll(".cov .cells .tm").Length;
        Assert.Equal(own, (await Row()).QuerySelectorAll(".cells .tm").Length);
    }

    [Fact]
    public async Task P72_The_page_of_an_element_tells_its_place_among_all_and_the_similar_and_leads_to_both()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var id = await pitea.Draft("Jämförs");
        await pitea.Targeted(id, Share, Climb);
        await pitea.Adopted(id);

        var places = (await targeted.Get($"/pitea/del/{id}")).Page.QuerySelector(".places")!;

        Assert.Contains("plats 1 av 4", places.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"/pitea/jamfor/{Share}?ar={Now - 1}",
            places.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task The_first_page_asks_as_often_of_the_database_with_many_targets_as_with_few()
    {
        using var editor = await targeted.Instance.Editor("lulea");
        await Front();
        using (var asked = new AskedQueries(targeted.Instance.Database))
        {
            await targeted.Get("/?ritas=nu");
            Assert.InRange(asked.Count, 5, 7);
        }
    }

    private async Task<IDocument> Front() => (await targeted.Get("/")).Page;

    private async Task<IElement> Row() =>
        (await Front()).QuerySelectorAll(".shown > li").Single(li => li.QuerySelector("h3")!.TextContent is "Piteå");

    private async Task<int> Cells(string status) => (await Row()).QuerySelectorAll($".cells .{status}").Length;
}
