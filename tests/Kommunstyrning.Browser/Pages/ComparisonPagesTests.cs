using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class ComparisonPagesTests(Chromium chromium, ImportedSite site)
    : IClassFixture<Chromium>,
        IClassFixture<ImportedSite>
{
    [ChromiumTheory]
    [InlineData("compare-higher", "/pitea/jamfor/N99302?grupp=similar")]
    [InlineData("compare-lower", "/norrkoping/jamfor/N99601?grupp=county")]
    [InlineData("compare-no-direction", "/lulea/jamfor/N99251")]
    [InlineData("compare-nobody", "/jamfor/N99502")]
    [InlineData("compare-women", "/jamfor/N99302?kommun=2580&kon=K&ar=2020")]
    [InlineData("compare-here", "/pitea/jamfor/N99201?grupp=here")]
    [InlineData("compare-regions", "/jamfor/N99151?kommun=0025")]
    [InlineData("compare-ended", "/pitea/jamfor/N99107")]
    [InlineData("compare-refused", "/pitea/jamfor/N99302?ar=1950")]
    [InlineData("compare-missing", "/pitea/jamfor/N12345")]
    [InlineData("target-empty", "/pitea/jamfor/N99302/mal")]
    [InlineData("target", "/pitea/jamfor/N99302/mal?mal=95&malar=2029")]
    [InlineData("target-wrong", "/pitea/jamfor/N99302/mal?mal=bra&malar=2029")]
    [InlineData("find", "/pitea/jamfor")]
    [InlineData("find-hits", "/pitea/jamfor?sok=elever")]
    [InlineData("find-none", "/jamfor?sok=xyzzy")]
    [InlineData("profile", "/pitea/profil")]
    [InlineData("profile-area", "/lulea/profil?omrade=Demokrati")]
    [InlineData("profile-choose", "/profil")]
    [InlineData("similar", "/pitea/jamfor/liknande")]
    [InlineData("similar-own", "/pitea/jamfor/liknande?nyckeltal=N99001,N99302,N99601")]
    [InlineData("matrix", "/pitea/matris")]
    [InlineData("matrix-empty", "/matris")]
    [InlineData("pair-empty", "/pitea/samband")]
    [InlineData("pair", "/pitea/samband?x=N99302&y=N99601&grupp=similar")]
    [InlineData("saved-elsewhere", "/pitea/sparade")]
    public async Task A_comparison_has_no_faults(string name, string path)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Go(path);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumTheory]
    [InlineData("saved-none", "/norrkoping/sparade")]
    [InlineData("circles-none", "/norrkoping/kretsar")]
    [InlineData("circle-new", "/norrkoping/kretsar/ny")]
    [InlineData("annotations-none", "/norrkoping/jamfor/N99302/anteckningar")]
    [InlineData("compare-editor", "/norrkoping/jamfor/N99302")]
    public async Task What_an_editor_sees_of_comparisons_has_no_faults(string name, string path)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn("redaktor@norrkoping.example");

        await visitor.Go(path);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumFact]
    public async Task An_editor_saves_a_comparison_and_finds_it_again()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn("redaktor@lulea.example");
        await visitor.Go("/lulea/jamfor/N99302?grupp=county");
        var page = visitor.Page;

        await page.Locator("summary", new() { HasText = "Spara jämförelsen" }).ClickAsync();
        await page.GetByLabel("Namn").FillAsync("Behöriga i länet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await visitor.Go("/lulea/sparade");
        await page.GetByRole(AriaRole.Link, new() { Name = "Behöriga i länet" }).First.ClickAsync();
        Inspection.IsSound(await Inspection.Faults(visitor, "saved-one"));

        await visitor.Go("/lulea/sparade");
        Inspection.IsSound(await Inspection.Faults(visitor, "saved-list"));
    }

    [ChromiumFact]
    public async Task The_arrow_keys_name_one_municipality_after_the_other()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go("/pitea/jamfor/N99302");
        var page = visitor.Page;

        await page.Locator("svg[data-ranked].wide").FocusAsync();
        var tooltip = page.Locator(".tooltip:visible");
        Assert.StartsWith("Piteå: ", await tooltip.InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Home");
        Assert.EndsWith(", plats 1", await tooltip.InnerTextAsync(), StringComparison.Ordinal);
        var first = await page.Locator("#alla tbody tr").First.Locator("th").TextContentAsync();
        Assert.StartsWith(first!.Trim(), await tooltip.InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".tooltip:visible")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Another_group_is_chosen_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go("/pitea/jamfor/N99302");
        var page = visitor.Page;

        await page.GetByLabel("Jämför med").FocusAsync();
        await page.Keyboard.TypeAsync("Kommunerna i länet");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.Contains("grupp=county", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("I Norrbottens län är det plats");
    }

    [ChromiumTheory]
    [InlineData("/pitea/jamfor/N99302", "N99302-ordning.png")]
    [InlineData("/pitea/profil", "profil-2581.png")]
    [InlineData("/pitea/matris", "matris.png")]
    public async Task A_picture_leaves_as_PNG_with_something_drawn_on_it(string path, string name)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go(path);

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() =>
            visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Bild (PNG)" }).First.ClickAsync()
        );

        Assert.Equal(name, download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!);
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], bytes[..4]);
        Assert.InRange(bytes.Length, 20_000, 2_000_000);
    }

    [ChromiumTheory]
    [InlineData("/pitea/profil.svg")]
    [InlineData("/lulea/profil.svg?omrade=Demokrati&grupp=county")]
    [InlineData("/pitea/matris.svg")]
    [InlineData("/matris.svg?kommun=0114&grupp=county")]
    public async Task A_picture_that_stands_alone_holds_its_words(string path)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Go(path);

        Assert.NotEqual(0, await visitor.Page.Locator("text").CountAsync());
        Assert.Empty(await Measure.OutOfTheirBox(visitor.Page));
        Assert.Empty(await Measure.Touching(visitor.Page));
    }

    [ChromiumFact]
    public async Task On_paper_everything_is_open_and_nothing_is_to_be_pressed()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go("/pitea/jamfor/N99302?grupp=similar");
        var page = visitor.Page;

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator("form.controls")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Bild (PNG)" }).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#alla tbody tr").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".source")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task With_forced_colours_the_focus_still_stands_out()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go("/pitea/jamfor/N99302?grupp=similar");
        var page = visitor.Page;

        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await page.ScreenshotAsync(new() { Path = Inspection.Picture("compare-forced-colours"), FullPage = true });

        var focus = await Stroke(".line.focus");
        Assert.NotEqual(focus, await Stroke(".line.group"));
        Assert.NotEqual(focus, await Stroke(".line.nation"));

        Task<string> Stroke(string line) =>
            page.Locator($"svg.wide {line}").EvaluateAsync<string>("line => getComputedStyle(line).stroke");
    }

    [ChromiumFact]
    public async Task Without_script_nothing_is_missing_but_what_script_adds()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        await visitor.Go("/pitea/jamfor/N99302?grupp=similar");

        var page = visitor.Page;
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Det är plats");
        await Assertions.Expect(page.Locator("svg.wide[role=img]")).ToHaveCountAsync(4);
        await page.Locator("summary", new() { HasText = "Visa alla" }).ClickAsync();
        await Assertions.Expect(page.Locator("#alla tbody tr.focus")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Bild (SVG)" })).ToHaveCountAsync(4);
    }
}
