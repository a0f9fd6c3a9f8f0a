using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators.ImportPages;

public sealed class ChooseIndicatorsTests(Instance instance) : IClassFixture<Instance>
{
    private const string Page = "/drift/hamtning/nyckeltal";
    private readonly ImportRows rows = new(instance);

    [Fact]
    public async Task Indicators_and_groups_are_read_as_people_write_them()
    {
        await rows.Are(age: null);
        using var visitor = await instance.Operator();

        var reply = await visitor.Submit(Page, ("ids", " n15436;N07702,\u00a0N15436  g2kg107 "));

        Assert.Equal((302, "/drift/hamtning"), (reply.Code, reply.Location));
        var run = Assert.Single(await rows.All());
        Assert.Equal(ImportKind.Selection, run.Kind);
        Assert.Equal(["N15436", "N07702"], run.Selection.Indicators);
        Assert.Equal(["G2KG107"], run.Selection.Groups);
    }

    [Theory]
    [InlineData("", "Skriv minst ett nyckeltal eller en grupp, till exempel N15436.")]
    [InlineData("N1543", "”N1543” är inget id. Ett nyckeltal har N eller U och fem siffror, en grupp börjar med G.")]
    [InlineData(
        "N15436 och N07702",
        "”OCH” är inget id. Ett nyckeltal har N eller U och fem siffror, en grupp börjar med G."
    )]
    [InlineData("N15436, N07702", "N07702 finns inte i katalogen. Är det nytt hos Kolada, hämta ändringar först.")]
    public async Task What_cannot_be_fetched_is_refused_at_the_field(string ids, string sentence)
    {
        await rows.Are(age: null);
        await rows.Add(new Indicator { Id = "N15436", Title = "Elever i åk 9" });
        using var visitor = await instance.Operator();

        var reply = await visitor.Submit(Page, ("ids", ids));

        Assert.Equal(422, reply.Code);
        Assert.Equal(sentence, reply.Page.QuerySelector("#f-ids-fel")!.TextContent.Trim());
        Assert.Equal(ids, reply.Page.QuerySelector("input[name=ids]")!.GetAttribute("value") ?? "");
        Assert.Empty(await rows.All());
    }
}
