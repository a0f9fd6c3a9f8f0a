using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Charted.Name)]
public sealed class CorrelationPageTests(Charted charted)
{
    private const string Opposite = $"x={Charted.Rising}&y={Charted.Falling}";

    private static string Headline(Reply reply) => reply.Page.QuerySelector("h1")!.TextContent;

    [Fact]
    public async Task Two_that_go_apart_are_said_to_and_never_that_one_is_the_cause()
    {
        var reply = await charted.Get($"/samband?{Opposite}&kommun=2580");

        Assert.Equal(200, reply.Code);
        Assert.Equal("De två går starkt åt var sitt håll. Sambandet är −1,00.", Headline(reply));
        Assert.Contains("Ett samband säger ingenting om orsak.", reply.Text, StringComparison.Ordinal);
        Assert.Contains(
            "−1,00 (Pearson) och på platserna −1,00 (Spearman), för 289 kommuner.",
            reply.Text,
            StringComparison.Ordinal
        );
        Assert.Equal("Luleå", reply.Page.QuerySelector(".scatter.wide .us")!.TextContent);
    }

    [Fact]
    public async Task Two_that_go_together_are_said_to() =>
        Assert.Equal(
            "De två följs starkt åt. Sambandet är 1,00.",
            Headline(await charted.Get($"/samband?x={Charted.Rising}&y={Charted.Rising}"))
        );

    [Fact]
    public async Task Each_says_its_year_which_is_shared_where_it_can_be()
    {
        var shared = await charted.Get($"/samband?x={Charted.Rising}&y={Charted.Undirected}");
        var apart = await charted.Get($"/samband?x={Charted.Falling}&y={Charted.Undirected}");

        Assert.Equal(["2020", "2020"], Years(shared));
        Assert.Equal(["2022", "2020"], Years(apart));
        Assert.Contains("Därför är åren olika.", apart.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_group_is_marked_and_too_small_to_tell()
    {
        var reply = await charted.Get($"/lulea/samband?{Opposite}&grupp=similar");

        Assert.Equal("Tre kommuner är för få för att säga om de två följs åt.", Headline(reply));
        Assert.Equal(3, reply.Page.QuerySelector(".scatter.wide .members")!.GetAttribute("d")!.Count(c => c is 'M'));
        Assert.Contains(
            "De större punkterna är liknande kommuner, övergripande.",
            reply.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Everything_is_one_control_away_in_a_table()
    {
        var rows = (await charted.Get($"/samband?{Opposite}&kommun=2580"))
            .Page.QuerySelectorAll("details tbody tr")
            .ToList();

        Assert.Equal(289, rows.Count);
        Assert.Equal(
            ["Luleå", "285,0", "5,0"],
            rows.Single(r => r.ClassName is "focus").Children.Select(c => c.TextContent)
        );
    }

    [Fact]
    public async Task Where_all_have_the_same_there_is_nothing_to_measure()
    {
        var reply = await charted.Get($"/samband?x={Charted.Rising}&y={Charted.AllEqual}");

        Assert.Equal(200, reply.Code);
        Assert.Equal("Alla har samma värde i alla kommuner. Då finns inget samband att mäta.", Headline(reply));
    }

    [Fact]
    public async Task Before_two_are_chosen_there_is_a_form_with_something_to_begin_with()
    {
        var reply = await charted.Get("/lulea/samband");

        Assert.Equal((200, "Följs två nyckeltal åt?"), (reply.Code, Headline(reply)));
        Assert.Equal(
            $"/lulea/samband?x={Charted.Rising}&y={Charted.Falling}",
            reply.Page.QuerySelector(".plainlist a")!.GetAttribute("href")
        );
        Assert.Equal(
            "N70001 Behöriga elever, andel (%)",
            reply.Page.QuerySelector("datalist option")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task They_may_be_named_by_words_or_as_the_form_offers_them()
    {
        var reply = await charted.Get($"/samband?x=beh%C3%B6riga&y=N70002+Unga+utanf%C3%B6r");

        Assert.StartsWith("De två går starkt", Headline(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_mean_several_are_a_choice()
    {
        var reply = await charted.Get($"/samband?x=andel&y={Charted.Falling}");

        Assert.Equal(200, reply.Code);
        Assert.Equal(
            $"/samband?x={Charted.Rising}&y={Charted.Falling}",
            reply.Page.QuerySelector(".opening .plainlist a")!.GetAttribute("href")
        );
    }

    [Theory]
    [InlineData($"x=N79999&y={Charted.Falling}", 404, "Nyckeltalet N79999 finns inte.")]
    [InlineData($"x={Charted.Rising}&y=zzzz", 400, "Inget nyckeltal har något av orden i ”zzzz”.")]
    [InlineData($"x={Charted.Rising}&y={Charted.OfRegions}", 400, "N70004 har inget år med värden")]
    [InlineData($"x={Charted.Rising}&y={Charted.Scarce}", 400, "Färre än tre i gruppen har ett värde 2022")]
    [InlineData($"{Opposite}&ar=2020", 400, "N70002 har inga värden för 2020.")]
    [InlineData($"{Opposite}&grupp=similar", 400, "Välj en kommun i fokus")]
    [InlineData($"{Opposite}&kommun=9999", 400, "Det finns inget område ”9999”.")]
    [InlineData($"{Opposite}&kon=Z", 400, "Ange T för alla")]
    public async Task What_cannot_be_held_together_is_refused_with_the_form_still_there(
        string query,
        int code,
        string sentence
    )
    {
        var reply = await charted.Get($"/samband?{query}");

        Assert.Equal(code, reply.Code);
        Assert.StartsWith(sentence, reply.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reply.Page.QuerySelector("form.pair-controls [name=x]"));
    }

    private static List<string> Years(Reply reply) =>
        [.. reply.Page.QuerySelectorAll("details th.num").Select(th => th.TextContent[^4..])];
}
