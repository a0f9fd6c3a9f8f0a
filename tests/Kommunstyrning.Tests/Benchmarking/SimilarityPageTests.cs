namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Compared.Name)]
public sealed class SimilarityPageTests(Compared compared)
{
    private const string Own = "/pitea/jamfor/liknande?nyckeltal=N01994,N15419";

    [Fact]
    public async Task The_nearest_come_first_with_what_sets_them_apart()
    {
        var page = (await compared.Get($"{Own}&vikt-N01994=3")).Page;

        Assert.Equal("Av 4 andra kommuner är Luleå mest lik Piteå.", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["Luleå", "Boden", "Kalix", "Kiruna"],
            page.QuerySelectorAll(".near a").Select(a => a.TextContent)
        );
        Assert.Equal(
            "Skiljer sig mest: högre värde i andel invånare 0–19 år och lägre värde i behöriga elever.",
            page.QuerySelector(".near p")!.TextContent
        );
        Assert.StartsWith("0,71", page.QuerySelector(".near .far")!.TextContent, StringComparison.Ordinal);
        // a quarter of the farthest distance; three quarters of it from the first indicator
        Assert.Equal("187.5", page.QuerySelector(".near .first")!.GetAttribute("width"));
        Assert.Equal("250", page.QuerySelector(".near .rest")!.GetAttribute("width"));
    }

    [Fact]
    public async Task Koladas_own_group_stands_beside()
    {
        var page = (await compared.Get(Own)).Page;

        Assert.Equal(
            "Här är de fyra närmaste, räknat på två nyckeltal. Alla i Koladas egen grupp finns bland dem.",
            page.QuerySelector(".lead")!.TextContent
        );
        Assert.Contains(
            "3 av 3 gemensamma",
            page.QuerySelector(".peers-list li")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_set_says_what_it_lacks()
    {
        var text = (await compared.Get("/pitea/jamfor/liknande")).Text;

        Assert.Contains("Åtta nyckeltal i urvalet har inga värden här och räknas inte", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pitea/jamfor/liknande?urval=ekonomi", 400, "Inget nyckeltal i uppsättningen economy har värden")]
    [InlineData(Own + "&vikt-N01994=tung", 400, "Vikten för N01994 är inget tal.")]
    [InlineData("/jamfor/liknande?kommun=9999", 404, "Det finns inget område ”9999”.")]
    public async Task What_cannot_be_shown_is_said_in_a_sentence(string path, int code, string sentence)
    {
        var reply = await compared.Get(path);

        Assert.Equal(code, reply.Code);
        Assert.StartsWith(sentence, reply.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_municipality_one_is_to_be_chosen()
    {
        var reply = await compared.Get("/jamfor/liknande");

        Assert.Equal(200, reply.Code);
        Assert.Equal("Vilken kommun vill du hitta liknande till?", reply.Page.QuerySelector("h1")!.TextContent);
    }
}
