using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>The page on which indicators are found, on the instance and in a municipality.</summary>
[Collection(Stocked.Name)]
public sealed class SearchPageTests(Stocked stocked)
{
    [Fact]
    public async Task The_start_counts_what_has_values_and_leads_on()
    {
        var page = await stocked.Get("/jamfor");

        Assert.Equal(200, page.Code);
        Assert.Equal("Jämför kommuner i 4 nyckeltal", page.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["Befolkning 2", "Förskoleverksamhet 1", "Grundskola 1", "KKiK 2"],
            page.Page.QuerySelectorAll(".entrances li").Select(li => li.TextContent.Trim())
        );
        Assert.Equal(
            ["/profil", "/jamfor/liknande", "/matris", "/samband"],
            page.Page.QuerySelectorAll(".other-ways a").Select(a => a.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData("sok=behöriga elever", "N15419")]
    [InlineData("sok=n00001", "N00001")]
    [InlineData("sok=behöriga&alla=1", "N15419 N15420")]
    [InlineData("omrade=Befolkning", "N20001 N90001")]
    [InlineData("omrade=befolkning&sok=mått", "N90001")]
    [InlineData("kategori=G2KPI1", "N00001 N15419")]
    [InlineData("kategori=G2KPI1&sok=kr/inv", "N00001")]
    public async Task Only_what_fits_is_found(string query, string ids) =>
        Assert.Equal(ids.Split(' '), Ids(await stocked.Get($"/jamfor?{query}")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_hit_says_all_that_one_chooses_by()
    {
        var hit = (await stocked.Get("/jamfor?sok=N15419")).Page.QuerySelector(".found li")!;

        Assert.Equal("/jamfor/N15419", hit.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("N15419 · procent · högre är bättre · Grundskola", Line(hit.QuerySelector(".what")!.TextContent));
        Assert.Equal("Preliminär: värdena för 2021 kan ändras", hit.QuerySelector(".mark-line")!.TextContent);
        Assert.Equal("2019–2021 2 kommuner 2021", Line(hit.QuerySelector(".reach")!.TextContent));
    }

    [Theory]
    [InlineData("N15420", "Avslutad: serien går till 2019")]
    [InlineData("N15420", "Saknar värden här")]
    [InlineData("U00002", "Finns inte kvar hos Kolada")]
    [InlineData("N90001", "exempel")]
    [InlineData("N00001", "2022 2 kommuner")]
    public async Task A_hit_is_marked(string id, string mark) =>
        Assert.Contains(
            mark,
            Line((await stocked.Get($"/jamfor?sok={id}&alla=1")).Page.QuerySelector(".found li")!.TextContent),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task In_a_municipality_the_choice_is_carried_along()
    {
        var page = await stocked.Get("/pitea/jamfor?sok=N15419&grupp=county&kon=K");

        Assert.Equal("Jämför Piteå i 4 nyckeltal", page.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            "/pitea/jamfor/N15419?grupp=county&kon=K",
            page.Page.QuerySelector(".found a")!.GetAttribute("href")
        );
        Assert.Equal("county", page.Page.QuerySelector("#sok input[name=grupp]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_script_gets_the_list_alone_and_what_is_said_of_it()
    {
        var part = await stocked.Get("/jamfor?sok=behöriga&del=traffar");

        Assert.DoesNotContain("<html", part.Body, StringComparison.Ordinal);
        Assert.Equal("1 nyckeltal med värden.", part.Page.QuerySelector("#traffar")!.GetAttribute("data-said"));
        Assert.Equal(["N15419"], Ids(part));
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var first = await stocked.Get("/jamfor?omrade=Befolkning&alla=1");
        var last = await stocked.Get("/jamfor?omrade=Befolkning&alla=1&sida=2");

        Assert.Equal(50, Ids(first).Count());
        Assert.Equal(
            "/jamfor?omrade=Befolkning&alla=1&sida=2",
            first.Page.QuerySelector(".pager a")!.GetAttribute("href")
        );
        Assert.Equal(11, Ids(last).Count());
        Assert.Equal("61 nyckeltal, sida 2 av 2.", last.Page.QuerySelector("#antal")!.TextContent);
    }

    [Theory]
    [InlineData("sok=xyzzy", "Pröva med ett annat ord")]
    [InlineData("sok=öppettid", "Visa ett utan värden här")]
    [InlineData("sok=behöriga&omrade=Befolkning", "Sök ”behöriga” i allt")]
    public async Task Nothing_found_says_what_to_do(string query, string sentence)
    {
        var page = await stocked.Get($"/jamfor?{query}");

        Assert.Equal(200, page.Code);
        Assert.Contains(sentence, page.Page.QuerySelector(".nothing")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("omrade=Rymdfart", 400, "Området ”Rymdfart” finns inte. Välj ett av: Befolkning")]
    [InlineData("kategori=G2KPI9", 400, "Det finns ingen kategori ”G2KPI9” med värden här. Välj en i listan.")]
    [InlineData("sok=a&sida=noll", 400, "Sidan anges med ett heltal från 1.")]
    [InlineData("sok=behöriga&sida=9", 404, "Sidan 9 finns inte. Välj en från 1 till 1.")]
    public async Task What_cannot_be_answered_is_refused_in_a_sentence(string query, int status, string sentence)
    {
        var page = await stocked.Get($"/jamfor?{query}");

        Assert.Equal(status, page.Code);
        Assert.StartsWith(sentence, page.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("#sok"));
    }

    [Fact]
    public async Task What_is_typed_is_text()
    {
        var page = await stocked.Get($"/jamfor?sok={Uri.EscapeDataString("\"><script>alert(1)</script>")}");

        Assert.Equal(200, page.Code);
        Assert.Single(page.Page.QuerySelectorAll("script"));
        Assert.Equal("\"><script>alert(1)</script>", page.Page.QuerySelector("#f-sok")!.GetAttribute("value"));
    }

    private static IEnumerable<string> Ids(Reply page) =>
        page.Page.QuerySelectorAll(".found .title").Select(a => a.GetAttribute("href")!.Split('/')[^1]);

    private static string Line(string text) => Text.Line(text.Replace('\u00a0', ' '));
}
