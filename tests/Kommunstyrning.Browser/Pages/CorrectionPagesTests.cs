using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class CorrectionPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumFact]
    public async Task An_indicator_is_found_and_corrected_on_pages_without_faults()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("drift@kommunstyrning.example");
        await visitor.Go("/drift/nyckeltal");
        var faults = await Inspection.Faults(visitor, "corrections-empty");

        await new Imported(site).Indicators();
        await visitor.Go("/drift/nyckeltal?q=finns+inte");
        faults += await Inspection.Faults(visitor, "corrections-none");
        await visitor.Go("/drift/nyckeltal?q=långt+smal");
        faults += await Inspection.Faults(visitor, "corrections-found");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ett nyckeltal med ett långt namn" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "correction");
        await Refused.Send(page);
        faults += await Inspection.Faults(visitor, "correction-refused");
        await page.GetByLabel("Decimaler").FillAsync("2");
        await page.GetByLabel("Vilket håll är bra?").SelectOptionAsync("Lower");
        await page.GetByLabel("Vad är det för slags tal?").SelectOptionAsync("Rate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await page.Locator("td", new() { HasText = "Ja" }).First.WaitForAsync();

        Inspection.IsSound(faults);
    }
}
