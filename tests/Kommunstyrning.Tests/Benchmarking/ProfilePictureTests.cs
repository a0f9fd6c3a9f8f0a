namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Compared.Name)]
public sealed class ProfilePictureTests(Compared compared)
{
    [Theory]
    [InlineData("/pitea/profil.svg", "Piteå ligger i landets bästa fjärdedel i 1 av 2 nyckeltal.")]
    [InlineData("/profil.svg?kommun=2581", "Piteå ligger i landets bästa fjärdedel i 1 av 2 nyckeltal.")]
    [InlineData("/pitea/profil.svg?kommun=2584", "Kiruna ligger i landets bästa fjärdedel i 1 av 3 nyckeltal.")]
    [InlineData(
        "/lulea/profil.svg?omrade=Befolkning",
        "Luleå ligger i landets bästa fjärdedel i 1 av 1 nyckeltal inom befolkning."
    )]
    public async Task It_is_titled_with_its_finding(string path, string finding)
    {
        var picture = new Pictured(await compared.Get(path));

        Assert.Equal(finding, picture.Title);
        Assert.Contains(finding, picture.Words, StringComparison.Ordinal);
        Assert.Empty(picture.Faults);
    }

    [Fact]
    public async Task Other_sites_may_show_it_and_it_can_do_nothing_there()
    {
        var reply = await compared.Get("/pitea/profil.svg");

        Assert.Equal("cross-origin", reply.Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("default-src 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("var(--", reply.Body, StringComparison.Ordinal);
        Assert.Contains(".strip .ticks", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_is_drawn_and_how_it_is_read_and_where_it_is_from()
    {
        var picture = new Pictured(await compared.Get("/pitea/profil.svg"));

        Assert.Equal(
            "Piteå i korthet. I 1 ligger kommunen i den sista fjärdedelen och i 0 i mitten. Här är alla 2 nyckeltal med bedömd riktning. Ett nyckeltal saknar värde för Piteå och räknas inte in.",
            picture.Description
        );
        Assert.Contains(
            "varje streck är en kommun. Bäst ligger alltid till höger, även när ett lågt värde är bra.",
            picture.Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "De mörka strecken är liknande kommuner, övergripande.",
            picture.Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Värden: Källa: Kolada. Platser, lägen, medianer och förändringar: Egen bearbetning av data från Kolada. Senaste år med värde för Piteå",
            picture.Words,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("xempel", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strip_stands_beside_value_quarter_place_and_change()
    {
        var picture = new Pictured(await compared.Get("/pitea/profil.svg"));

        Assert.Contains(
            "Behöriga elever 90,0 % Bästa fjärdedelen plats 1 av 5 upp 3 sedan 2018",
            picture.Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Invånare med ekonomiskt bistånd 5,0 % Sista fjärdedelen plats 5 av 5 ner 4 sedan 2017",
            picture.Words,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["M8 9V21M86 9V21M165 9V21M244 9V21M322 9V21", "M8 9V21M86 9V21M165 9V21M244 9V21M322 9V21"],
            picture.Of("path", "ticks").Skip(1).Select(p => p.Attribute("d")!.Value)
        );
        Assert.Single(picture.Of("path", "place best"));
        Assert.Single(picture.Of("path", "place worst"));
    }

    [Fact]
    public async Task The_page_leads_to_it_with_what_was_chosen()
    {
        var reply = await compared.Get("/pitea/profil?kommun=2580&grupp=county&omrade=Befolkning");
        var links = reply.Page.QuerySelectorAll("[data-picture] a");
        var link = links[0];

        Assert.Equal(
            ("/pitea/profil.svg?kommun=2580&grupp=county&omrade=Befolkning", "profil-2580.svg"),
            (link.GetAttribute("href"), link.GetAttribute("download"))
        );
        Assert.Equal(
            (link.GetAttribute("href")!.Replace(".svg", ".png", StringComparison.Ordinal), "profil-2580.png"),
            (links[1].GetAttribute("href"), links[1].GetAttribute("download"))
        );
    }

    [Fact]
    public async Task Group_and_operating_area_are_drawn_as_chosen()
    {
        var picture = new Pictured(await compared.Get("/pitea/profil.svg?kommun=2580&grupp=county&omrade=Befolkning"));

        Assert.StartsWith("Luleå i korthet: befolkning.", picture.Description, StringComparison.Ordinal);
        Assert.Contains("Här är alla 2 nyckeltal inom befolkning.", picture.Description, StringComparison.Ordinal);
        Assert.Contains("De mörka strecken är Norrbottens län.", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Utan riktning är högst till höger.", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Saknar riktning plats 4 av 5 från det högsta", picture.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Behöriga elever", picture.Words, StringComparison.Ordinal);
        Assert.Empty(new Pictured(await compared.Get("/pitea/profil.svg?grupp=all")).Of("path", "peers"));
    }

    [Theory]
    [InlineData("/profil.svg", 400, "Välj en kommun.")]
    [InlineData("/profil.svg?kommun=9999", 404, "Det finns inget område ”9999”.")]
    [InlineData("/profil.svg?kommun=0025", 400, "Gruppen har färre än tre områden")]
    [InlineData("/pitea/profil.svg?grupp=G404", 400, "Det finns ingen grupp G404.")]
    [InlineData("/pitea/profil.svg?omrade=Rymdfart", 400, "Området ”Rymdfart” finns inte.")]
    [InlineData("/pitea/profil.svg?omrade=Demokrati", 400, "Piteå har inga värden bland nyckeltal inom demokrati.")]
    public async Task What_cannot_be_drawn_is_said_in_a_sentence(string path, int code, string sentence)
    {
        var reply = await compared.Get(path);

        Assert.Equal((code, "text/html"), (reply.Code, reply.Header("Content-Type")!.Split(';')[0]));
        Assert.Contains(sentence, reply.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
