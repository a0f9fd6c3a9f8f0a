namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Charted.Name)]
public sealed class MatrixPictureTests(Charted charted)
{
    private const string Two = $"nyckeltal={Charted.Rising},{Charted.Falling}";

    [Theory]
    [InlineData(
        "/lulea/matris.svg",
        "Luleå är i bästa fjärdedelen i två av tre nyckeltal, och i sista i inget.",
        "Kommunerna bredvid: liknande kommuner, övergripande."
    )]
    [InlineData("/matris.svg", "Tre nyckeltal i tre kommuner sida vid sida.", "Läget är bland alla kommuner i landet.")]
    public async Task It_is_titled_with_its_finding_and_says_who_stands_there(string path, string finding, string who)
    {
        var reply = await charted.Get(path);
        var picture = new Pictured(reply);

        Assert.Equal(finding, picture.Title);
        Assert.Contains(finding, picture.Words, StringComparison.Ordinal);
        Assert.EndsWith(who, picture.Description, StringComparison.Ordinal);
        Assert.Contains(
            "Värden: Källa: Kolada. Platser och fjärdedelar: Egen bearbetning av data från Kolada.",
            picture.Words,
            StringComparison.Ordinal
        );
        Assert.Empty(picture.Faults);
        Assert.Equal("cross-origin", reply.Header("Cross-Origin-Resource-Policy"));
        Assert.DoesNotContain("var(--", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_has_value_shape_and_tint_and_tells_its_place()
    {
        var picture = new Pictured(await charted.Get($"/matris.svg?{Two}&kommuner=2580,0115,0880"));

        Assert.Contains(
            "Behöriga elever, andel (%) procent, 2022 285,0 1,0 83,0",
            picture.Words,
            StringComparison.Ordinal
        );
        // one of each stands in the key
        Assert.Equal(
            (1 + 2, 1 + 2, 1 + 2),
            (
                picture.Of("path", "place best").Count(),
                picture.Of("path", "place worst").Count(),
                picture.Of("path", "place middle").Count()
            )
        );
        Assert.Equal(
            (1 + 2, 1 + 2),
            (picture.Of("rect", "cell best").Count(), picture.Of("rect", "cell worst").Count())
        );
        Assert.Contains("Bästa fjärdedelen Mitten Sista fjärdedelen", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_value_says_why_and_gets_no_shape()
    {
        var picture = new Pictured(await charted.Get($"/matris.svg?nyckeltal={Charted.Rising}&kommuner=0114,2580"));

        Assert.Contains("för få för att visas 285,0", picture.Words, StringComparison.Ordinal);
        Assert.Empty(picture.Of("path", "place none"));
        // three lines in a column for nine letters, under a head of two
        Assert.Equal("M0 121H760", picture.Of("path", "grid").Single().Attribute("d")!.Value);
    }

    [Fact]
    public async Task Without_a_direction_there_is_a_word_instead_of_a_shape()
    {
        var picture = new Pictured(await charted.Get($"/matris.svg?nyckeltal={Charted.Undirected}&kommuner=2580"));

        Assert.Contains("Utan form: inget håll är bättre", picture.Words, StringComparison.Ordinal);
        Assert.Contains("2020, inget håll är bättre 81 225,0", picture.Words, StringComparison.Ordinal);
        Assert.Single(picture.Of("path", "place best"));
    }

    [Fact]
    public async Task The_page_leads_to_it_with_what_was_chosen()
    {
        var reply = await charted.Get(
            $"/lulea/matris?{Two}&kommuner=2581,0115&ar=2022&kon=T&ordning={Charted.Falling}"
        );
        var links = reply.Page.QuerySelectorAll("[data-picture] a");
        var link = links[0];

        Assert.Equal(
            ($"/lulea/matris.svg?ar=2022&kon=T&{Two}&kommuner=2581,0115&ordning={Charted.Falling}", "matris.svg"),
            (link.GetAttribute("href"), link.GetAttribute("download"))
        );
        Assert.Equal(
            (link.GetAttribute("href")!.Replace(".svg", ".png", StringComparison.Ordinal), "matris.png"),
            (links[1].GetAttribute("href"), links[1].GetAttribute("download"))
        );
    }

    [Fact]
    public async Task Order_year_and_gender_are_drawn_as_chosen()
    {
        var picture = new Pictured(
            await charted.Get(
                $"/lulea/matris.svg?nyckeltal={Charted.Rising}&kommuner=2584,2581&ar=2022&kon=K&ordning={Charted.Rising}"
            )
        );
        var heads = picture.Of("text", "told").Concat(picture.Of("text", "strong")).Select(t => t.Value);

        Assert.Equal(
            "Varje nyckeltal visas för år 2022 och för kvinnor. Läget är bland alla kommuner i landet. Kommunerna bredvid: valda kommuner.",
            picture.Description
        );
        Assert.Contains("Nyckeltal Kiruna Piteå Luleå", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Luleå", heads);
    }

    [Fact]
    public async Task It_is_as_wide_as_its_columns_need()
    {
        var codes = string.Join(',', Kommunstyrning.Tenancy.Municipality.All.Take(30).Select(m => m.Code));

        var few = new Pictured(await charted.Get($"/matris.svg?{Two}&kommuner=2580"));
        var many = new Pictured(await charted.Get($"/matris.svg?{Two}&kommuner={codes}"));

        Assert.Equal(760 + 48, few.Width);
        Assert.InRange(many.Width, 304 + (30 * 68), 3000);
    }

    [Theory]
    [InlineData("/lulea/matris.svg?nyckeltal=N79999", 404, "Nyckeltalet N79999 finns inte.")]
    [InlineData("/lulea/matris.svg?kommuner=9999", 400, "Det finns inget område ”9999”.")]
    [InlineData("/lulea/matris.svg?kommun=0025", 400, "Matrisen visar kommuner. Välj en kommun i fokus")]
    [InlineData("/lulea/matris.svg?ordning=bakfram", 400, "Ordna efter namn")]
    [InlineData("/lulea/matris.svg?nytt=andel", 400, "Flera nyckeltal har de orden.")]
    [InlineData("/lulea/matris.svg?ar=1950", 400, "Inget av värdena finns.")]
    [InlineData("/matris.svg?grupp=county&kommun=1480", 400, "Gruppen har 49 kommuner. Matrisen rymmer 30.")]
    public async Task What_cannot_be_drawn_is_refused_with_the_form_that_mends_it(
        string path,
        int code,
        string sentence
    )
    {
        var reply = await charted.Get(path);

        Assert.Equal((code, "text/html"), (reply.Code, reply.Header("Content-Type")!.Split(';')[0]));
        Assert.StartsWith(sentence, reply.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reply.Page.QuerySelector("form.matrix-controls"));
    }
}
