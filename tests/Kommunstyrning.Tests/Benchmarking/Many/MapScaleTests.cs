using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Map, legend and distribution are drawn by one scale. Far off: of −9 000, 1 … 287, 4 000 and 5 300 the quartiles are
/// 72.25 and 216.75, so that what lies outside of −361.25 and 650.25 is far off; bars are 10 wide, from 0 to 290.
/// </summary>
[Collection(Charted.Name)]
public sealed class MapScaleTests(Charted charted)
{
    private const string Below = "1 kommun under 0: Upplands Väsby −9 000,0 kr/inv.";
    private const string Above = "2 kommuner över 290, högst Kiruna med 5 300,0 kr/inv.";

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Texts(Reply reply, string selector) =>
        [.. reply.Page.QuerySelectorAll(selector).Select(t => Plain(t.TextContent)).Where(t => t.Length > 0)];

    private static int Bars(Reply reply) =>
        reply.Page.QuerySelectorAll(".map-legend.wide path:is(.m1, .m2, .m3, .m4, .m5)").Length;

    [Fact]
    public async Task Those_far_off_do_not_press_the_others_together_and_are_told_in_words()
    {
        var reply = await charted.Get($"/jamfor/{Charted.FarOff}/karta?kommun=2580");

        Assert.InRange(Bars(reply), 29, 36);
        Assert.Contains(
            $"{Below} {Above}",
            Plain(reply.Page.QuerySelector("figure figcaption")!.TextContent),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["1 under 0", "2 över 290"],
            Texts(reply, ".map-legend.wide .axis")
                .Where(t => t.Contains("der", StringComparison.Ordinal) || t.Contains("över", StringComparison.Ordinal))
        );
        Assert.Contains(
            $"{Below} {Above}",
            Plain(reply.Page.QuerySelector(".map-legend.wide")!.GetAttribute("aria-label")!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_distribution_beside_the_ranking_has_the_breaks_and_tails_of_the_map()
    {
        var map = await charted.Get($"/jamfor/{Charted.FarOff}/karta?kommun=2580");
        var page = await charted.Get($"/jamfor/{Charted.FarOff}?kommun=2580");

        string[] expected = ["60", "120", "180", "240", "1 under 0", "2 över 290"];
        Assert.Equal(expected, Texts(map, ".map-legend.wide .axis").Take(6));
        Assert.Equal(expected, Texts(page, ".stacks.wide .axis"));
        Assert.Contains(
            $"{Below} {Above}",
            Plain(page.Page.QuerySelector(".stacks")!.GetAttribute("aria-label")!),
            StringComparison.Ordinal
        );
        Assert.Equal(expected[..4], Texts(map, ".county-dots.wide .axis"));
    }

    [Theory]
    [InlineData("/karta.svg?kommun=2580")]
    [InlineData("/fordelning.svg?kommun=2580")]
    public async Task A_picture_that_is_taken_away_tells_them_too(string address)
    {
        var picture = await charted.Get($"/jamfor/{Charted.FarOff}{address}");

        Assert.Contains("1 kommun under 0: Upplands", Plain(picture.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("href", picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hatched_tile_has_a_key_that_says_why()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Tied}/karta?kommun=2580");
        var rising = await charted.Get($"/jamfor/{Charted.Rising}/karta?kommun=2580");
        var far = await charted.Get($"/jamfor/{Charted.FarOff}/karta?kommun=2580");

        Assert.Equal(2, reply.Page.QuerySelectorAll(".map-legend [fill='url(#saknas)']").Length);
        Assert.Contains("Streckad: inget värde (3)", Texts(reply, ".map-legend.wide .axis"));
        Assert.Contains("Streckad: för få för att visas (1)", Texts(rising, ".map-legend.wide .axis"));
        Assert.Empty(far.Page.QuerySelectorAll(".map-legend [fill='url(#saknas)']"));
    }

    /// <summary>170 have nothing; of the 117 that have something none is equal to another.</summary>
    [Fact]
    public async Task Map_and_ranking_name_the_same_in_the_same_order_and_tell_ties()
    {
        var map = await charted.Get($"/jamfor/{Charted.Tied}/karta?kommun=0120");
        var page = await charted.Get($"/jamfor/{Charted.Tied}?kommun=0120");
        var listed = Texts(map, ".top-table tbody tr:not(.skipped) th");

        Assert.Equal(Texts(page, "#alla tbody th").Take(8), listed.Take(8));
        Assert.Equal("Kiruna", listed[0]);
        Assert.Equal(
            "Värmdö har värdet 0. Det är plats 118 av 287 från det högsta, delad med 169 andra.",
            Texts(map, "h1")[0].Replace("0,0", "0", StringComparison.Ordinal)
        );
        Assert.Equal(
            170,
            Texts(map, ".tiles[role=group] title")
                .Count(t => t.Contains("delad med 169 andra", StringComparison.Ordinal))
        );
    }
}
