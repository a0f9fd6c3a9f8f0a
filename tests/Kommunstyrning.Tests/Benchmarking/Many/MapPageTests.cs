using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Of 1 … 289 the quintiles are 58.6, 116.2, 173.8 and 231.4, which round to 60, 120, 180 and 240; the quartiles are 73
/// and 217, the median 145.
/// </summary>
[Collection(Charted.Name)]
public sealed class MapPageTests(Charted charted)
{
    private const string Lulea = $"/jamfor/{Charted.Rising}/karta?kommun=2580";

    private static int Count(Reply reply, string selector) => reply.Page.QuerySelectorAll(selector).Length;

    private static string Text(Reply reply, string selector) =>
        string.Join(
            ' ',
            reply.Page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    [Fact]
    public async Task The_page_says_first_where_the_municipality_stands()
    {
        var reply = await charted.Get(Lulea);

        Assert.Equal(200, reply.Code);
        Assert.Equal("Luleå har 285,0 procent. Bara fyra kommuner har högre.", Text(reply, "h1"));
        Assert.StartsWith(
            "Bästa fjärdedelen i landet. Medianen är 145,0 procent.",
            Text(reply, ".lead"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "En kommun saknar värde och räknas inte in. Skäl enligt Kolada: för få för att visas (1).",
            reply.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_municipality_has_a_tile_with_its_value_and_place_and_leads_to_itself()
    {
        var reply = await charted.Get(Lulea);
        var tiles = reply.Page.QuerySelectorAll(".tiles[role=group] a").ToList();
        var kiruna = tiles.Single(t => t.TextContent.Contains("Kiruna", StringComparison.Ordinal));

        Assert.Equal(290, tiles.Count);
        Assert.Equal("Kiruna: 289,0\u00a0%, plats 1 av 289", kiruna.QuerySelector("title")!.TextContent);
        Assert.Equal($"/jamfor/{Charted.Rising}/karta?kommun=2584", kiruna.GetAttribute("href"));
    }

    [Fact]
    public async Task All_tiles_together_are_one_tab_stop()
    {
        var stop = Assert.Single((await charted.Get(Lulea)).Page.QuerySelectorAll(".tiles a[tabindex='0']"));

        Assert.Contains("Luleå", stop.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tiles_are_coloured_by_class_and_hatched_where_there_is_no_value()
    {
        var reply = await charted.Get(Lulea);

        Assert.Equal(
            [59, 60, 60, 60, 50],
            Enumerable.Range(1, 5).Select(shade => Count(reply, $".tiles[role=group] .m{shade}"))
        );
        var missing = Assert.Single(reply.Page.QuerySelectorAll(".tiles [fill='url(#saknas)']"));
        Assert.Equal(
            "Upplands Väsby: för få för att visas",
            missing.ParentElement!.QuerySelector("title")!.TextContent
        );
        Assert.All(
            ["60", "120", "180", "240\u00a0%"],
            border =>
                Assert.Contains(
                    border,
                    reply.Page.QuerySelectorAll(".map-legend.wide .axis").Select(t => t.TextContent)
                )
        );
    }

    [Fact]
    public async Task Quarters_are_shapes()
    {
        var reply = await charted.Get($"{Lulea}&farg=lage");

        Assert.Equal(
            (73, 143, 73),
            (Count(reply, ".tiles a .best"), Count(reply, ".tiles a .middle"), Count(reply, ".tiles a .worst"))
        );
        Assert.Contains("Bästa fjärdedelen: 217,0\u00a0% eller högre", reply.Text, StringComparison.Ordinal);
        Assert.Contains("plats 5 av 289, bästa fjärdedelen", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_without_a_direction_is_coloured_by_value_also_where_quarters_are_asked_for()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Undirected}/karta?kommun=2584&farg=lage");

        Assert.Equal("Kiruna har värdet 83 521,0. Ingen kommun har högre.", Text(reply, "h1").Replace('\u00a0', ' '));
        Assert.Contains("Därför visar kartan värdet.", reply.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Count(reply, "[name=farg]"), Count(reply, ".tiles a .best")));
    }

    [Fact]
    public async Task The_table_holds_the_best_eight_and_the_municipality_in_focus()
    {
        var best = await charted.Get(Lulea);
        var far = await charted.Get($"/jamfor/{Charted.Falling}/karta?kommun=0180");

        Assert.Equal(8, Count(best, ".top-table tbody tr"));
        Assert.Equal("5 Luleå 285,0", Text(best, ".top-table .focus"));
        Assert.Equal(10, Count(far, ".top-table tbody tr"));
        Assert.Equal("De åtta med lägst värde", Text(far, ".map-rest h2"));
    }

    /// <summary>Norrbotten is 276 … 289 with the median 282.5; the lowest codes are Stockholm's.</summary>
    [Fact]
    public async Task Counties_stand_in_order_of_their_medians()
    {
        var reply = await charted.Get(Lulea);
        var names = reply
            .Page.QuerySelectorAll(".county-dots.wide text:not(.axis, .us)")
            .Select(t => t.TextContent)
            .ToList();

        Assert.Equal(("Norrbotten", "Stockholm", 21), (names[0], names[^1], names.Count));
        Assert.Contains("Högst har Norrbotten och Västerbotten.", Text(reply, ".lead"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pitea", "Piteå har 286,0 procent. Bara tre kommuner har högre.")]
    [InlineData("lulea", "Luleå har 285,0 procent. Bara fyra kommuner har högre.")]
    public async Task Inside_a_municipality_that_one_is_in_focus(string tenant, string headline)
    {
        var reply = await charted.Get($"/{tenant}/jamfor/{Charted.Rising}/karta");

        Assert.Equal(headline, Text(reply, "h1"));
        Assert.StartsWith(
            $"/{tenant}/",
            reply.Page.QuerySelector(".tiles a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Women_alone_are_told_apart()
    {
        var reply = await charted.Get($"{Lulea}&kon=K");

        Assert.Equal("Luleå har 286,0 procent för kvinnor. Bara fyra kommuner har högre.", Text(reply, "h1"));
        Assert.Equal("K", reply.Page.QuerySelector("[name=kon][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task With_nobody_in_focus_it_says_how_far_apart_they_lie() =>
        Assert.Equal(
            "Från 1,0 procent i Vallentuna till 289,0 procent i Kiruna.",
            Text(await charted.Get($"/jamfor/{Charted.Rising}/karta"), "h1")
        );

    [Fact]
    public async Task A_municipality_without_a_value_is_said_to_lack_it() =>
        Assert.Equal(
            "Upplands Väsby saknar värde 2022.",
            Text(await charted.Get($"/jamfor/{Charted.Rising}/karta?kommun=0114&ar=2022"), "h1")
        );

    [Fact]
    public async Task Where_all_are_equal_it_says_so()
    {
        var reply = await charted.Get($"/jamfor/{Charted.AllEqual}/karta?kommun=2580");

        Assert.Equal("Alla 290 kommuner med värde har samma: 1,5 procent.", Text(reply, "h1"));
        Assert.Equal(290, Count(reply, ".tiles[role=group] .m3"));
    }

    [Fact]
    public async Task What_stands_for_answers_is_counted_on_the_map_and_nobody_is_ranked()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Coded}/karta?kommun=2584");
        var kiruna = reply.Page.QuerySelectorAll(".tiles[role=group] title").Select(t => t.TextContent);

        Assert.Equal("Kiruna har koden 3. Det har 90 av 290 kommuner.", Text(reply, "h1"));
        Assert.Contains("Kiruna: koden 3, 90 av 290 har samma", kiruna);
        Assert.Equal(["Kod 1 200 69 %", "Kod 3 90 31 %"], Rows(reply));
        Assert.DoesNotContain("plats", reply.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        static IEnumerable<string> Rows(Reply reply) =>
            reply
                .Page.QuerySelectorAll(".map-rest tbody tr")
                .Select(row =>
                    string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                );
    }

    [Fact]
    public async Task An_indicator_of_regions_has_no_map_and_that_is_nobodys_mistake()
    {
        var reply = await charted.Get($"/lulea/jamfor/{Charted.OfRegions}/karta");

        Assert.Equal(200, reply.Code);
        Assert.Contains("Nyckeltalet mäter regioner, och kartan visar kommuner.", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kommun=9999", "Det finns inget område ”9999”.")]
    [InlineData("kommun=0000", "Riket är inte en kommun bland andra.")]
    [InlineData("ar=fjol", "Ange ett år med fyra siffror")]
    [InlineData("ar=1950", "N70001 har inga värden för 1950. Välj bland 2020, 2022.")]
    [InlineData("kon=X", "Ange T för alla, K för kvinnor eller M för män.")]
    [InlineData("farg=rosa", "farg kan vara varde, lage, inte ”rosa”.")]
    public async Task What_cannot_be_drawn_is_refused_with_the_form_still_there(string query, string sentence)
    {
        var reply = await charted.Get($"/jamfor/{Charted.Rising}/karta?{query}");

        Assert.Equal(400, reply.Code);
        Assert.StartsWith(sentence, Text(reply, ".lead"), StringComparison.Ordinal);
        Assert.Equal(
            ["2022", "2020"],
            reply.Page.QuerySelectorAll("form [name=ar] option[value^='2']").Select(o => o.GetAttribute("value"))
        );
    }

    [Fact]
    public async Task A_region_in_focus_is_refused() =>
        Assert.Equal(400, (await charted.Get($"/jamfor/{Charted.Falling}/karta?kommun=0025")).Code);

    [Fact]
    public async Task Too_few_with_a_value_are_no_map()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Scarce}/karta");

        Assert.Equal(400, reply.Code);
        Assert.StartsWith(
            "Färre än tre kommuner har ett värde det året",
            Text(reply, ".lead"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("N79999")]
    [InlineData("kaka")]
    public async Task An_unknown_indicator_is_no_page(string id) =>
        Assert.Equal(404, (await charted.Get($"/jamfor/{id}/karta")).Code);
}
