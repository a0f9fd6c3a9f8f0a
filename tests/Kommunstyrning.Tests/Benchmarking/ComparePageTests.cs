using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Placed.Name)]
public sealed class ComparePageTests(Placed placed)
{
    [Theory]
    [InlineData(
        "/pitea/jamfor/N10001",
        "Piteå har 80,0 %. Det är plats 4 av 8, delad med en annan, lika med medianen."
    )]
    [InlineData("/lulea/jamfor/N10001", "Luleå har 90,0 %. Det är plats 2 av 8, bättre än medianen 80,0 %.")]
    [InlineData(
        "/norrkoping/jamfor/N10002",
        "Norrköping har 60,0 dagar. Det är plats 9 av 9, sämre än medianen 25,0 dagar."
    )]
    [InlineData(
        "/pitea/jamfor/N10001?kommun=2514&ar=2022",
        "Kalix har 60,0 %. Det är plats 8 av 8, sämre än medianen 80,0 %."
    )]
    [InlineData(
        "/pitea/jamfor/N10001?kommun=2583&ar=2022",
        "Haparanda saknar värde 2022. Medianen bland kommunerna är 80,0 %."
    )]
    [InlineData("/jamfor/N10001", "Hälften av kommunerna ligger mellan 73,8 och 86,3 %.")]
    [InlineData("/pitea/jamfor/N10003", "Piteå har 7,0 kr/inv, liksom alla andra med värde.")]
    [InlineData(
        "/jamfor/N10005?kommun=0025",
        "Region Norrbotten har 6,0 %. Det är plats 1 av 3, bättre än medianen 5,0 %."
    )]
    public async Task The_page_says_one_thing_first(string path, string headline)
    {
        var reply = await placed.Get(path);

        Assert.Equal(200, reply.Code);
        Assert.Equal(headline, Said(reply.Page.QuerySelector("h1")!.TextContent));
    }

    [Theory]
    [InlineData(
        "/pitea/jamfor/N10001?grupp=county",
        "Mitten i landet. I Norrbottens län är det plats 2 av 4. Sedan 2019 har värdet stigit från 70,0 till 80,0."
    )]
    [InlineData(
        "/pitea/jamfor/N10001?grupp=similar",
        "Mitten i landet. Bland liknande kommuner, övergripande är det plats 2 av 4, delad med en annan. Sedan 2019 har värdet stigit från 70,0 till 80,0."
    )]
    [InlineData("/lulea/jamfor/N10001?ar=2019", "Bästa fjärdedelen i landet.")]
    [InlineData("/jamfor/N10001", "Högst är Stockholm med 95,0 %, lägst Kalix med 60,0 %.")]
    [InlineData("/jamfor/N10003", "Alla har samma värde, 7,0 kr/inv.")]
    public async Task Then_the_group_and_the_years(string path, string lead) =>
        Assert.Equal(lead, Said((await placed.Get(path)).Page.QuerySelector(".lead")!.TextContent));

    [Fact]
    public async Task Everyone_with_a_value_stands_in_the_table_and_the_others_by_reason()
    {
        var page = (await placed.Get("/pitea/jamfor/N10001?grupp=similar")).Page;

        var rows = page.QuerySelectorAll("#alla tbody tr")
            .Select(r => Said(string.Join(' ', r.Children.Select(c => c.TextContent))))
            .ToList();
        Assert.Equal(8, rows.Count);
        Assert.Equal("1 Stockholm 95,0 93,0 +15,0 Bästa fjärdedelen", rows[0]);
        Assert.Equal("4 Piteå 80,0 78,0 Mitten", rows[3]);
        Assert.Equal("4 Vadstena i gruppen 80,0 82,0 lika Mitten", rows[4]);
        Assert.Equal("8 Kalix 60,0 – −20,0 Sista fjärdedelen", rows[7]);
        Assert.Equal(
            "Uppgift saknas: Haparanda",
            string.Join(": ", page.QuerySelectorAll(".missing dl > *").Select(e => e.TextContent))
        );
    }

    [Fact]
    public async Task Women_and_men_are_told_apart_where_they_are_measured()
    {
        var divided = (await placed.Get("/pitea/jamfor/N10001?grupp=similar")).Page;
        var whole = (await placed.Get("/pitea/jamfor/N10002")).Page;

        var headings = divided.QuerySelectorAll("figure h2").Select(h => Said(h.TextContent)).ToList();
        Assert.Contains("I Piteå har kvinnor högre värde än män, liksom i riket", headings);
        Assert.Equal(
            ["Alla", "Kvinnor", "Män"],
            divided.QuerySelectorAll(".segments label").Select(l => l.TextContent.Trim())
        );
        Assert.Null(whole.QuerySelector(".segments"));
        Assert.Null(whole.QuerySelector(".gap"));
    }

    [Fact]
    public async Task Each_figure_says_whether_it_is_the_sources_or_ours()
    {
        var text = Said((await placed.Get("/pitea/jamfor/N10001")).Page.QuerySelector(".source")!.TextContent);

        Assert.Equal(
            "Värden för kommunerna och riket: Källa: Kolada (N10001). Platser, median, fjärdedelar och skillnader: Egen bearbetning av data från Kolada. Riket är ett vägt medel, medianen är ovägd. Slutliga värden.",
            text
        );
    }

    [Fact]
    public async Task A_preliminary_year_is_marked()
    {
        var reply = await placed.Get("/pitea/jamfor/N10001?ar=2024");

        Assert.Contains("Värdena för 2024 är preliminära", reply.Text, StringComparison.Ordinal);
        Assert.NotNull(reply.Page.QuerySelector("svg .dot.open"));
    }

    [Theory]
    [InlineData("/pitea/jamfor/N10001?ar=1950", 400, "Välj bland 2019, 2021–2024")]
    [InlineData("/pitea/jamfor/N10001?kon=Q", 400, "Ange T för alla")]
    [InlineData("/pitea/jamfor/N10002?kon=K", 400, "Välj alla (T)")]
    [InlineData("/pitea/jamfor/N10001?grupp=G99", 400, "Det finns ingen grupp G99")]
    [InlineData("/pitea/jamfor/N10004", 400, "Färre än tre")]
    [InlineData("/pitea/jamfor/N10006", 400, "inga värden här ännu")]
    [InlineData("/jamfor/N99999", 404, "Nyckeltalet N99999 finns inte")]
    [InlineData("/jamfor/N10001/ordning.svg?ar=1950", 400, "Välj bland")]
    public async Task What_cannot_be_drawn_is_a_sentence_with_a_way_on(string path, int status, string sentence)
    {
        var reply = await placed.Get(path);

        Assert.Equal(status, reply.Code);
        Assert.Contains(sentence, Said(reply.Text), StringComparison.Ordinal);
        Assert.NotEmpty(reply.Page.QuerySelectorAll("main .ways a"));
    }

    [Theory]
    [InlineData(
        "jamfor/N10001/ordning",
        "Piteå har 80,0 %. Det är plats 4 av 8, delad med en annan, lika med medianen."
    )]
    [InlineData("jamfor/N10001/utveckling", "Piteå har legat under riket alla 4 mätta år från 2019 till 2024")]
    [InlineData("jamfor/N10001/kon", "I Piteå har kvinnor högre värde än män, liksom i riket")]
    [InlineData("jamfor/N10001/fordelning", "Hälften ligger mellan 73,8 och 86,3 %")]
    [InlineData(
        "jamfor/N10001/karta",
        "Piteå har 80,0 procent. Bara tre kommuner har högre. Det är plats 4, delad med en annan."
    )]
    [InlineData(
        "jamfor/N10001/karta",
        "Piteå har 80,0 procent. Bara tre kommuner har högre. Det är plats 4, delad med en annan.",
        "&farg=lage"
    )]
    [InlineData("samband", "Tre kommuner är för få för att säga om de två följs åt.", "&x=N10001&y=N10002")]
    public async Task A_picture_leaves_with_its_finding_and_its_source(string path, string finding, string more = "")
    {
        var reply = await placed.Get($"/pitea/{path}.svg?grupp=similar{more}");

        Assert.Equal(
            ("image/svg+xml", "cross-origin"),
            (reply.Header("Content-Type")!.Split(';')[0], reply.Header("Cross-Origin-Resource-Policy"))
        );
        Assert.Contains("default-src 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var picture = System.Xml.Linq.XDocument.Parse(reply.Body).Root!;
        Assert.Equal("http://www.w3.org/2000/svg", picture.Name.NamespaceName);
        Assert.Equal(finding, Said(picture.Attribute("aria-label")!.Value));
        var words = picture.Descendants().Where(e => e.Name.LocalName is "text").Select(e => e.Value);
        Assert.Contains(
            "Egen bearbetning av data från Kolada",
            Said(string.Join(' ', words)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("var(--", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(":is(", reply.Body, StringComparison.Ordinal);
        // what programs that know less than a browser take wrongly
        Assert.DoesNotContain("width: 100%", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch("font-weight: [0-9]*[1-9][0-9]?[;}]", reply.Body);
    }

    [Fact]
    public async Task Only_the_pictures_that_there_are_can_be_taken()
    {
        Assert.Equal(404, (await placed.Get("/pitea/jamfor/N10002/kon.svg")).Code);
        Assert.Equal(404, (await placed.Get("/pitea/jamfor/N10001/annan.svg")).Code);
    }

    /// <summary>One space for any white space.</summary>
    private static string Said(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
