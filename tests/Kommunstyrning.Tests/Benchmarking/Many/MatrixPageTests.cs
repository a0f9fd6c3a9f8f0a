using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Charted.Name)]
public sealed class MatrixPageTests(Charted charted)
{
    private const string Two = $"nyckeltal={Charted.Rising},{Charted.Falling}";

    private static List<string> Of(Reply reply, string selector) =>
        [.. reply.Page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    private static List<string> Columns(Reply reply) => Of(reply, ".matrix-heat thead th:not(:first-child)");

    private static List<string> Rows(Reply reply) => Of(reply, ".matrix-heat tbody th > a");

    [Fact]
    public async Task It_begins_with_judged_indicators_and_those_like_the_municipality()
    {
        var reply = await charted.Get("/lulea/matris");

        Assert.Equal(200, reply.Code);
        Assert.Equal(["Luleå", "Boden", "Kiruna", "Piteå"], Columns(reply));
        Assert.Equal(
            ["Behöriga elever, andel (%)", "Unga utanför, andel (%)", "Öppna bibliotek, andel (%)"],
            Rows(reply)
        );
        Assert.Equal(
            "Luleå är i bästa fjärdedelen i två av tre nyckeltal, och i sista i inget.",
            reply.Page.QuerySelector("h1")!.TextContent
        );
    }

    [Fact]
    public async Task Who_is_like_nobody_stands_beside_its_county()
    {
        var columns = Columns(await charted.Get("/pitea/matris"));

        Assert.Equal((14, "Piteå", "Arjeplog"), (columns.Count, columns[0], columns[1]));
    }

    [Fact]
    public async Task On_the_instance_it_begins_with_those_that_are_here() =>
        Assert.Equal(["Luleå", "Norrköping", "Piteå"], Columns(await charted.Get("/matris")));

    [Fact]
    public async Task A_cell_shows_its_value_and_its_quarter_in_shape_and_word()
    {
        var reply = await charted.Get($"/matris?{Two}&kommuner=2580,0115");
        var cells = reply.Page.QuerySelectorAll(".matrix-heat td").ToList();

        Assert.Equal(["best", "worst", "best", "worst"], cells.Select(c => c.ClassName!.Trim()));
        Assert.Equal("285,0", cells[0].QuerySelector(".figure")!.TextContent);
        Assert.Equal("Bästa fjärdedelen, plats 5 av 289", cells[0].QuerySelector(".hidden")!.TextContent);
        Assert.All(cells, cell => Assert.NotNull(cell.QuerySelector("svg path[d]")));
    }

    [Fact]
    public async Task A_missing_value_says_why() =>
        Assert.Equal(
            "för få för att visas",
            (await charted.Get($"/matris?nyckeltal={Charted.Rising}&kommuner=0114,2580"))
                .Page.QuerySelector(".lacking")!
                .TextContent
        );

    [Fact]
    public async Task A_row_puts_the_municipalities_in_order_and_a_column_the_indicators()
    {
        var byRow = await charted.Get($"/matris?{Two}&kommuner=2580,2584,0115&ordning={Charted.Rising}");
        var byColumn = await charted.Get(
            $"/matris?nyckeltal={Charted.Undirected},{Charted.AllEqual},{Charted.Rising}&kommuner=2580,2584&ordning=2580"
        );

        Assert.Equal(["Kiruna", "Luleå", "Vallentuna"], Columns(byRow));
        Assert.Equal(["Öppna bibliotek, andel (%)", "Behöriga elever, andel (%)", "Folkmängd, antal"], Rows(byColumn));
        Assert.Equal("Luleå", byColumn.Page.QuerySelector("[aria-sort=ascending]")!.TextContent);
    }

    [Fact]
    public async Task Names_put_the_indicators_in_order() =>
        Assert.Equal(
            ["Behöriga elever, andel (%)", "Unga utanför, andel (%)"],
            Rows(await charted.Get($"/matris?nyckeltal={Charted.Falling},{Charted.Rising}&kommuner=2580&ordning=namn"))
        );

    [Fact]
    public async Task The_form_adds_to_what_is_shown()
    {
        var reply = await charted.Get("/lulea/matris?nytt=folkmängd&ny=lund");

        Assert.Equal(["Luleå", "Boden", "Kiruna", "Piteå", "Lund"], Columns(reply));
        Assert.Equal("Folkmängd, antal", Rows(reply)[^1]);
        Assert.Equal(4, reply.Page.QuerySelectorAll("input[name=nyckeltal][checked]").Length);
        Assert.Equal(4, reply.Page.QuerySelectorAll("input[name=kommuner][checked]").Length);
    }

    [Fact]
    public async Task Ticks_of_the_form_are_read_one_by_one() =>
        Assert.Equal(
            ["Luleå", "Lund"],
            Columns(
                await charted.Get(
                    $"/lulea/matris?nyckeltal={Charted.Rising}&nyckeltal={Charted.Falling}&kommuner=1281&grupp="
                )
            )
        );

    [Fact]
    public async Task Words_that_mean_several_are_a_choice()
    {
        var reply = await charted.Get("/lulea/matris?nytt=andel");

        Assert.Equal(200, reply.Code);
        Assert.Equal(
            $"/lulea/matris?nyckeltal={Charted.Rising},{Charted.Falling},{Charted.AllEqual},{Charted.Rising}&kommuner=2582,2584,2581",
            reply.Page.QuerySelector(".plainlist a")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task It_can_be_taken_away_as_a_table()
    {
        var reply = await charted.Get($"/matris?{Two}&kommuner=2580,0114&format=csv&ar=2022");
        var lines = reply.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("attachment; filename=\"matris.csv\"", reply.Header("Content-Disposition"));
        Assert.Equal(
            [
                "indicator,title,short_name,unit,year,gender,area,name,value,answer,rank,alike,of,band,status,preliminary,source,provenance",
                "N70001,\"Behöriga elever, andel (%)\",\"Behöriga elever, andel (%)\",%,2022,T,2580,Luleå,285,,5,1,289,best,,false,Källa: Kolada,Egen bearbetning av data från Kolada",
                "N70001,\"Behöriga elever, andel (%)\",\"Behöriga elever, andel (%)\",%,2022,T,0114,Upplands Väsby,,,,,289,none,Private,false,Källa: Kolada,Egen bearbetning av data från Kolada",
            ],
            lines.Take(3)
        );
        Assert.Equal(5, lines.Length);
        Assert.StartsWith(
            "nyckeltal;titel;",
            (await charted.Get($"/matris?{Two}&kommuner=2580&format=excel")).Body,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("nyckeltal=N79999", 404, "Nyckeltalet N79999 finns inte.")]
    [InlineData("nytt=N79999", 404, "Nyckeltalet N79999 finns inte.")]
    [InlineData("nytt=zzzz", 400, "Inget nyckeltal har något av orden i ”zzzz”.")]
    [InlineData("ny=Narnia", 400, "Det finns ingen kommun ”Narnia”.")]
    [InlineData("kommuner=9999", 400, "Det finns inget område ”9999”.")]
    [InlineData("kommuner=0025", 400, "Matrisen visar kommuner. Region Norrbotten är ingen kommun")]
    [InlineData("kommun=0025", 400, "Matrisen visar kommuner. Välj en kommun i fokus")]
    [InlineData("grupp=G99", 400, "Det finns ingen grupp G99.")]
    [InlineData("ordning=bakfram", 400, "Ordna efter namn")]
    [InlineData("ar=nu", 400, "Ange ett år med fyra siffror")]
    [InlineData("format=pdf", 400, "format kan vara csv, excel")]
    public async Task What_cannot_be_shown_is_refused_with_the_form_still_there(string query, int code, string sentence)
    {
        var reply = await charted.Get($"/lulea/matris?{query}");

        Assert.Equal(code, reply.Code);
        Assert.StartsWith(sentence, reply.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reply.Page.QuerySelector("form.matrix-controls [name=nytt]"));
    }

    [Theory]
    [InlineData("nyckeltal", "Välj högst 30 nyckeltal. Nu är det 31.")]
    [InlineData("kommuner", "Välj högst 30 kommuner. Nu är det 31.")]
    public async Task More_than_thirty_are_too_many(string name, string sentence)
    {
        var codes = string.Join(
            ',',
            name is "kommuner"
                ? Kommunstyrning.Tenancy.Municipality.All.Take(31).Select(m => m.Code)
                : Enumerable.Range(0, 31).Select(i => $"N{80000 + i}")
        );

        var reply = await charted.Get($"/matris?{name}={codes}");

        Assert.Equal((400, sentence), (reply.Code, reply.Page.QuerySelector(".lead")!.TextContent));
    }
}
