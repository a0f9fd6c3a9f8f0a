using AngleSharp.Dom;

namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Compared.Name)]
public sealed class ProfilePageTests(Compared compared)
{
    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("/pitea/profil", "Piteå ligger i landets bästa fjärdedel i 1 av 2 nyckeltal.")]
    [InlineData("/lulea/profil", "Luleå ligger i landets bästa fjärdedel i 1 av 3 nyckeltal.")]
    [InlineData("/profil?kommun=2581", "Piteå ligger i landets bästa fjärdedel i 1 av 2 nyckeltal.")]
    [InlineData("/pitea/profil?kommun=2584", "Kiruna ligger i landets bästa fjärdedel i 1 av 3 nyckeltal.")]
    public async Task The_page_begins_with_its_finding(string path, string headline)
    {
        var reply = await compared.Get(path);

        Assert.Equal(200, reply.Code);
        Assert.Equal(headline, reply.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_leads_trails_and_has_moved_stands_in_three_columns()
    {
        var columns = (await compared.Get("/pitea/profil")).Page.QuerySelectorAll(".three .c4").ToList();

        Assert.Equal("Leder Behöriga elever plats 1 av 5, 90,0 %", Told(columns[0]));
        Assert.Equal("Släpar Invånare med ekonomiskt bistånd plats 5 av 5, 5,0 %", Told(columns[1]));
        Assert.Equal(
            "Rört sig mest Invånare med ekonomiskt bistånd ner 4 platser sedan 2017, nu 5 av 5 Behöriga elever upp 3 platser sedan 2018, nu 1 av 5",
            Told(columns[2])
        );
    }

    [Fact]
    public async Task A_row_has_value_place_quarter_and_change_and_leads_to_the_comparison()
    {
        var rows = (await compared.Get("/pitea/profil?grupp=all")).Page.QuerySelectorAll(".prof tbody tr:not(.ar)");

        Assert.Equal(
            [
                "Behöriga elever 90,0 % 1 av 5 Bästa fjärdedelen upp 3",
                "Invånare med ekonomiskt bistånd 5,0 % 5 av 5 Sista fjärdedelen ner 4 på fem år",
            ],
            rows.Select(r => Flat(string.Join(' ', r.Children.Select(c => c.TextContent))))
        );
        Assert.Equal("/pitea/jamfor/N15419?grupp=all", rows[0].QuerySelector("a")!.GetAttribute("href"));
    }

    /// <summary>50, 60, 70, 80 and 90 between 8 and 322: the best to the right, also where less is better.</summary>
    [Fact]
    public async Task Strips_have_the_best_to_the_right()
    {
        var strips = (await compared.Get("/pitea/profil")).Page.QuerySelectorAll(".prof .strip");

        Assert.Equal(
            "M8 9V21M86 9V21M165 9V21M244 9V21M322 9V21",
            strips[0].QuerySelector(".ticks")!.GetAttribute("d")
        );
        Assert.Equal("322", strips[0].QuerySelector("circle")!.GetAttribute("cx"));
        Assert.Equal("8", strips[1].QuerySelector("circle")!.GetAttribute("cx"));
        Assert.Equal("M165 4V26", strips[0].QuerySelector(".median")!.GetAttribute("d"));
        // Luleå, Kalix and Kiruna
        Assert.Equal("M8 5V25M86 5V25M244 5V25", strips[0].QuerySelector(".peers")!.GetAttribute("d"));
    }

    [Fact]
    public async Task An_operating_area_shows_all_its_indicators_and_names_those_without_a_value()
    {
        var reply = await compared.Get("/pitea/profil?omrade=Befolkning");

        Assert.Contains("Här är ett nyckeltal inom befolkning.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Saknar riktning", reply.Page.QuerySelector(".prof")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Andel invånare 80 år och äldre, 2022",
            Flat(reply.Page.QuerySelector(".missing")!.TextContent),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Raw_and_computed_are_told_apart()
    {
        var text = (await compared.Get("/pitea/profil")).Text;

        Assert.Contains("Källa: Kolada.", text, StringComparison.Ordinal);
        Assert.Contains("Egen bearbetning av data från Kolada", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_municipality_one_is_to_be_chosen()
    {
        var reply = await compared.Get("/profil");

        Assert.Equal(200, reply.Code);
        Assert.Equal("Välj bland 5 kommuner", reply.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Norrbottens län", reply.Page.QuerySelector(".counties h3")!.TextContent);
        Assert.Contains(
            "/profil?kommun=2582",
            reply.Page.QuerySelectorAll(".counties a").Select(a => a.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData("/profil?kommun=9999", 404, "Det finns inget område ”9999”.")]
    [InlineData("/profil?kommun=0025", 400, "Gruppen har färre än tre områden")]
    [InlineData("/profil?kommun=0000", 400, "Riket är inte en kommun bland andra.")]
    [InlineData("/pitea/profil?grupp=G404", 400, "Det finns ingen grupp G404.")]
    [InlineData("/pitea/profil?omrade=Rymdfart", 400, "Området ”Rymdfart” finns inte.")]
    public async Task What_cannot_be_shown_is_said_in_a_sentence(string path, int code, string sentence)
    {
        var reply = await compared.Get(path);

        Assert.Equal(code, reply.Code);
        Assert.StartsWith(sentence, reply.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
    }

    private static string Told(IElement column) =>
        Flat(string.Join(' ', column.QuerySelectorAll("h2, a, span").Select(e => e.TextContent)));
}
