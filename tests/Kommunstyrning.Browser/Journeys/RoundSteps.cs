using Kommunstyrning.Browser.Pages;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>What people do with a round, each at a browser of their own.</summary>
internal sealed class RoundSteps(Chromium chromium, RoundSite site)
{
    /// <summary>Faults of the pages that were looked at on the way.</summary>
    public string Faults { get; private set; } = "";

    public async Task<Visitor> As(string name, bool hasPhone = false)
    {
        var visitor = await Visitor.Open(chromium, site);
        if (hasPhone)
            await visitor.Page.SetViewportSizeAsync(380, 800);
        await visitor.SignIn($"{name}@lulea.example");
        return visitor;
    }

    public async Task Look(Visitor visitor, string name)
    {
        var size = visitor.Page.ViewportSize!;
        Faults += await Inspection.Faults(visitor, name);
        await visitor.Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <returns>The address of the round.</returns>
    public async Task<string> Open(Visitor strategist, string name)
    {
        var page = strategist.Page;
        await strategist.Go("/lulea/uppfoljning/ny");
        await page.GetByLabel("Vad heter den?").FillAsync(name);
        await page.GetByLabel("Slag").SelectOptionAsync("Interim");
        await page.GetByLabel("Periodens första dag").FillAsync($"{RoundSite.Year}-01-01");
        await page.GetByLabel("Periodens sista dag").FillAsync($"{RoundSite.Year}-08-31");
        foreach (var (place, day) in (await page.Locator("input[name^='deadlines.']").AllAsync()).Index())
            await day.FillAsync($"{RoundSite.Year}-09-{place + 10}");
        await Push(page, "Spara");
        await Follow(page, "Se vem som rapporterar på vad");
        await page.GetByLabel("Målområden").CheckAsync();
        await page.GetByLabel("Enheter som bidrar rapporterar också").CheckAsync();
        await Push(page, "Visa");
        var reports = new[] { RoundSite.Committee, RoundSite.Other, RoundSite.Company };
        foreach (var box in await page.Locator("input[type=checkbox][name='utan']").AllAsync())
        {
            var unit = (await box.Locator("xpath=following-sibling::label").InnerTextAsync())["Utan ".Length..];
            await box.SetCheckedAsync(!reports.Contains(unit, StringComparer.Ordinal));
        }
        await Look(strategist, "journey-preview");
        await Push(page, "Öppna uppföljningen");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        return strategist.At;
    }

    /// <summary>The page of a unit's report, or of one goal in it.</summary>
    public string At(string round, string unit, string? goal = null) =>
        $"{round}/enheter/{site.Units[unit]}{(goal is null ? "" : $"?mal={site.Elements[goal]}")}";

    /// <summary>Says otherwise than the rule, with a reason and a text.</summary>
    /// <param name="assessment">Reached, Partly …; null to leave it to the rule.</param>
    /// <param name="button">One that has been marked before is only saved.</param>
    public static async Task Say(
        Visitor visitor,
        string address,
        string? assessment,
        string why,
        string reason = "",
        string button = "Markera som klar"
    )
    {
        var page = visitor.Page;
        await visitor.Go(address);
        if (assessment is null)
        {
            await page.GetByLabel("Använd regelns status").CheckAsync();
        }
        else
        {
            await page.GetByLabel("Jag gör en annan bedömning").CheckAsync();
            await page.GetByLabel("Min bedömning").SelectOptionAsync(assessment);
            await page.GetByLabel("Varför en annan bedömning?").FillAsync(reason);
        }
        await page.Locator("textarea[name=why]").FillAsync(why);
        await Push(page, button);
        await Assertions.Expect(page.Locator(".summary")).ToHaveCountAsync(0);
    }

    public static async Task HandIn(Visitor visitor, string report)
    {
        await visitor.Go(report);
        await Push(visitor.Page, "Lämna in rapporten");
        await Assertions.Expect(visitor.Page.Locator("#steg")).ToHaveTextAsync("Inlämnad");
    }

    public static async Task Approve(Visitor visitor, string report)
    {
        await visitor.Go(report);
        await Push(visitor.Page, "Godkänn rapporten");
        await Assertions.Expect(visitor.Page.Locator("#steg")).ToHaveTextAsync("Godkänd");
    }

    public static Task Follow(IPage page, string link) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public static Task Push(IPage page, string button) =>
        page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .First.ClickAsync();
}
