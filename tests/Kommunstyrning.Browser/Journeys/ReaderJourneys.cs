using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>Without script and without a mouse.</summary>
[Trait("By", "keyboard")]
public sealed class ReaderJourneys(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumFact]
    public async Task The_first_stop_of_a_page_leads_past_the_menu_to_the_content()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var page = visitor.Page;
        await visitor.Go("/lulea");

        await page.Keyboard.PressAsync("Tab");
        var first = page.GetByRole(AriaRole.Link, new() { Name = "Till innehållet" });
        Assert.True(await IsAt(first));
        Assert.True((await first.BoundingBoxAsync())!.X >= 0);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main a') === document.activeElement"));
    }

    [ChromiumFact]
    public async Task The_line_of_sight_is_unfolded_and_folded_and_followed_from_the_everyday_up()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var page = visitor.Page;
        var keyboard = new Keyboard(page);
        await visitor.Go("/pitea/roda-traden");
        var summary = page.Locator("summary", new() { HasText = "Plats för fler" });
        var below = page.Locator(".name", new() { HasText = "Bostäder för livets alla skeden" });

        await keyboard.To(summary);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(below).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(below).ToBeHiddenAsync();
        await keyboard.Write("Hitta något i tråden", "skolvägen");
        await keyboard.Push("Visa tråden");
        await keyboard.Follow("Visa tråden härifrån Fler barn tar sig själva till skola och fritid");

        await Assertions.Expect(page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("Piteå 2050");
    }

    [ChromiumFact]
    public async Task A_municipality_is_found_by_its_name()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var keyboard = new Keyboard(visitor.Page);
        await visitor.Go("/");

        await keyboard.Write("Sök kommun eller nyckeltal", "norr");
        await keyboard.Push("Sök");
        await keyboard.Follow("Norrköping");

        Assert.Equal("/norrkoping", visitor.At);
    }

    private static Task<bool> IsAt(ILocator target) => target.EvaluateAsync<bool>("e => e === document.activeElement");
}
