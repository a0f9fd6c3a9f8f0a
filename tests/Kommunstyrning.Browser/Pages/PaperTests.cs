using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class PaperTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumFact]
    public async Task The_line_of_sight_on_paper_shows_what_is_folded()
    {
        await using var visitor = await Printed("/pitea/roda-traden", "paper-line");

        var folded = visitor.Page.Locator("a.name", new() { HasText = "Markanvisning för mindre hyreshus" });

        Assert.True(
            await folded.EvaluateAsync<bool>(
                "e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 0"
            )
        );
    }

    [ChromiumTheory]
    [InlineData("paper-start", "/")]
    [InlineData("paper-pitea", "/pitea")]
    [InlineData("paper-lulea", "/lulea")]
    [InlineData("paper-line-from", "/lulea/roda-traden")]
    [InlineData("paper-model", "/pitea/modell")]
    [InlineData("paper-organisation", "/pitea/organisation")]
    public async Task Paper_has_nothing_to_press(string name, string path)
    {
        await using var visitor = await Printed(path, name);

        Assert.Empty(await Pressable(visitor.Page));
    }

    [ChromiumFact]
    public async Task An_element_on_paper_for_its_editor_has_nothing_to_press()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn("redaktor@pitea.example");
        await visitor.Go(await site.PageOf("pitea", "Plats för fler"));
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await Pressable(visitor.Page));
    }

    [ChromiumTheory]
    [InlineData("forced-pitea", "/pitea")]
    [InlineData("forced-line", "/pitea/roda-traden")]
    [InlineData("forced-sign-in", "/logga-in")]
    public async Task With_forced_colours_what_one_writes_in_and_presses_keeps_its_border(string name, string path)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visitor.Go(path);
        await visitor.Page.ScreenshotAsync(new() { Path = Inspection.Picture(name), FullPage = true });

        var bare = await visitor.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("main :is(input:not([type=hidden]), select, button, .picture rect)")]
                .filter(e => e.checkVisibility())
                .filter(e => { const s = getComputedStyle(e); return s.borderTopStyle === "none" && s.stroke === "none"; })
                .map(e => e.outerHTML.slice(0, 120))
            """
        );

        Assert.Empty(bare);
    }

    private static Task<string[]> Pressable(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("nav, button, input, select, .actions")]
                .filter(e => e.checkVisibility())
                .map(e => e.outerHTML.slice(0, 120))
            """
        );

    private async Task<Visitor> Printed(string path, string name)
    {
        var visitor = await Visitor.Open(chromium, site);
        await visitor.Go(path);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visitor.Page.ScreenshotAsync(new() { Path = Inspection.Picture(name), FullPage = true });
        return visitor;
    }
}
