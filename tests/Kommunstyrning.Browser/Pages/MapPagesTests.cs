namespace Kommunstyrning.Browser.Pages;

public sealed class MapPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private const string Map = $"/lulea/jamfor/{Charted.Judged}/karta";
    private const string Pair = $"x={Charted.Judged}&y={Charted.Undirected}";

    [ChromiumTheory]
    [InlineData("map", Map)]
    [InlineData("map-bands", $"{Map}?farg=lage")]
    [InlineData("map-west", $"/jamfor/{Charted.Judged}/karta?kommun=1480")]
    [InlineData("map-nobody", $"/jamfor/{Charted.Undirected}/karta")]
    [InlineData("map-refused", $"{Map}?ar=1950")]
    [InlineData("matrix", "/lulea/matris")]
    [InlineData("matrix-ordered", "/lulea/matris?ordning=2580&nytt=kostnad")]
    [InlineData("matrix-refused", "/lulea/matris?ny=Narnia")]
    [InlineData("pair", $"/lulea/samband?{Pair}")]
    [InlineData("pair-county", $"/lulea/samband?{Pair}&grupp=county")]
    [InlineData("pair-empty", "/lulea/samband")]
    [InlineData("pair-refused", $"/lulea/samband?{Pair}&ar=1950")]
    public async Task A_page_of_many_has_no_faults(string name, string path)
    {
        await Charted.Into(site);
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Go(path);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumFact]
    public async Task Arrow_keys_walk_over_the_tiles_which_are_one_tab_stop()
    {
        await Charted.Into(site);
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go(Map);
        var page = visitor.Page;

        await page.Locator(".tiles a[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");

        Assert.Equal(1, await page.Locator(".tiles a[tabindex='0']").CountAsync());
        var said = await page.Locator(".tile-said").TextContentAsync();
        Assert.Equal(await page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()"), said);
        Assert.DoesNotContain("Luleå", said, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("Luleå", await page.Locator(".tile-said").TextContentAsync(), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**kommun=*");
        Assert.Contains("kommun=", visitor.At, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Without_script_every_tile_leads_on_and_has_its_name()
    {
        await Charted.Into(site);
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        await visitor.Go(Map);

        await visitor.Page.Locator(".tiles a", new() { HasText = "Kiruna" }).First.ClickAsync();

        Assert.EndsWith("kommun=2584", visitor.At, StringComparison.Ordinal);
        Assert.StartsWith("Kiruna", await visitor.Page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
    }
}
