using Kommunstyrning.Onboarding;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>A rule is told where it bites. Without script.</summary>
public sealed class CountRuleTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private const string Reason = "blir det svårt att hålla var och en levande i vardagen";

    [ChromiumFact]
    public async Task One_more_than_fits_well_is_warned_of_and_one_too_many_is_refused_with_what_was_written_kept()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@pitea.example");
        await Begin();
        await Assertions.Expect(page.Locator(".notice", new() { HasText = Reason })).ToBeVisibleAsync();
        // opened while there was still room
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await Write(page, "Lätt att mötas", "Vi gör plats för möten.");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Lätt att mötas");
        await Assertions.Expect(page.Locator(".notice", new() { HasText = Reason })).ToBeVisibleAsync();

        await Begin();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Det finns redan 5");
        await Assertions.Expect(page.GetByLabel("Rubrik")).ToHaveCountAsync(0);

        await Write(other, "Lätt att resa", "Vi kortar vägen till jobbet.");
        var summary = other.GetByRole(AriaRole.Alert);
        await Assertions.Expect(summary).ToContainTextAsync("Det finns redan 5");
        await Assertions.Expect(summary).ToContainTextAsync(Reason);
        await Assertions.Expect(other.GetByLabel("Rubrik")).ToHaveValueAsync("Lätt att resa");
        await Assertions.Expect(other.GetByLabel("Inriktning")).ToHaveValueAsync("Vi kortar vägen till jobbet.");
        var box = await summary.BoundingBoxAsync();
        Assert.True(box!.Y + box.Height < (await other.GetByLabel("Rubrik").BoundingBoxAsync())!.Y);

        Task Begin() => visitor.Go("/pitea/del/ny?niva=strategi");

        static async Task Write(IPage page, string title, string text)
        {
            await page.GetByLabel("Rubrik").FillAsync(title);
            await page.GetByLabel("Inriktning").FillAsync(text);
            await page.GetByRole(AriaRole.Button, new() { Name = "Spara som utkast" }).PressAsync("Enter");
        }
    }
}
