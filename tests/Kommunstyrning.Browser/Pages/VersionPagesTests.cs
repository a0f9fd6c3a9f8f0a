using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class VersionPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumTheory]
    [InlineData("level-new", "Lägg till nivå")]
    [InlineData("level-edit", "Ändra nivån värdering")]
    [InlineData("words", "Ord och beskrivning")]
    [InlineData("version-decision", "Beslut och ikraftträdande")]
    public async Task A_form_of_a_drafted_version_has_no_faults_fresh_or_refused(string name, string link)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@pitea.example");
        await OpenDraft(visitor);
        var model = await Inspection.Faults(visitor, "model-draft");

        await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        var fresh = await Inspection.Faults(visitor, name);
        if (name != "words")
            await Refused.Send(page);
        var refused = await Inspection.Faults(visitor, $"{name}-refused");

        Inspection.IsSound(model + fresh + refused);
    }

    [ChromiumTheory]
    [InlineData("version-change", "Vad som händer med planen")]
    [InlineData("version-discard", "Kasta utkastet")]
    public async Task What_a_draft_would_do_to_the_plan_has_no_faults(string name, string link)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@norrkoping.example");
        await OpenDraft(visitor, "norrkoping");

        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    /// <summary>With a level less, what stands on it has no place until somebody says where it goes.</summary>
    [ChromiumFact]
    public async Task What_is_left_without_a_place_is_asked_about_without_faults()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@pitea.example");
        await OpenDraft(visitor);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ändra nivån mål" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort nivån" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Vad som händer med planen", Exact = true }).ClickAsync();
        var asked = await Inspection.Faults(visitor, "version-places");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync("Vad som slutar gälla visas här när alla val är gjorda.");
        await page.GetByLabel("Vad ska hända?").Last.SelectOptionAsync("avsluta");
        await Refused.Send(page);
        var refused = await Inspection.Faults(visitor, "version-places-refused");

        Inspection.IsSound(asked + refused);
    }

    [ChromiumFact]
    public async Task A_decided_version_that_waits_for_its_day_has_no_faults()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@lulea.example");
        await visitor.Go("/lulea/modell");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skriv en ny version" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Beslut och ikraftträdande" }).ClickAsync();
        await page.GetByLabel("Vem beslutade").FillAsync("Kommunfullmäktige");
        await page.GetByLabel("Beslutsdag").FillAsync("2026-01-15");
        await page.GetByLabel("Gäller från").FillAsync("2099-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrera beslutet" }).ClickAsync();
        var decided = await Inspection.Faults(visitor, "version-decided");

        await page.GetByRole(AriaRole.Link, new() { Name = "Beslut och ikraftträdande" }).ClickAsync();
        var waiting = await Inspection.Faults(visitor, "version-waiting");

        Inspection.IsSound(decided + waiting);
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync("Den träder i kraft av sig själv den morgonen");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sätt i kraft" })).ToHaveCountAsync(0);
    }

    private static async Task OpenDraft(Visitor visitor, string slug = "pitea")
    {
        await visitor.Go($"/{slug}/modell");
        var draft = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Version 2" });
        if (await draft.CountAsync() > 0)
            await draft.ClickAsync();
        else
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Skriv en ny version" }).ClickAsync();
    }
}
