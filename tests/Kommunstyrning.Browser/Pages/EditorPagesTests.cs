using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class EditorPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumTheory]
    [InlineData("no-room", "/pitea/del/ny?niva=ben")]
    [InlineData("editor-pitea", "/pitea")]
    [InlineData("editor-norrkoping", "/norrkoping")]
    [InlineData("editor-line", "/pitea/roda-traden")]
    [InlineData("editor-model", "/pitea/modell")]
    [InlineData("editor-organisation", "/pitea/organisation")]
    [InlineData("forbidden", "/drift")]
    public async Task A_page_has_no_faults_for_an_editor(string name, string path)
    {
        await using var visitor = await Editor(path);

        await visitor.Go(path);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumTheory]
    [InlineData("new-bearing", "/pitea/del/ny?niva=strategi")]
    [InlineData("new-programme", "/pitea/del/ny?niva=utvecklingsprogram")]
    [InlineData("new-value", "/pitea/del/ny?niva=vardering")]
    [InlineData("new-goal", "/lulea/del/ny?niva=mal")]
    [InlineData("new-unit", "/pitea/organisation/ny")]
    public async Task A_new_form_has_no_faults_fresh_or_refused(string name, string path)
    {
        await using var visitor = await Editor(path);

        await visitor.Go(path);
        var fresh = await Inspection.Faults(visitor, name);
        await Refused.Send(visitor.Page);
        var refused = await Inspection.Faults(visitor, $"{name}-refused");

        Inspection.IsSound(fresh + refused);
    }

    [ChromiumTheory]
    [InlineData("edit-decided", "Lätt att leva", "Redigera")]
    [InlineData("edit-goal", "Fler arbetsplatser har låg sjukfrånvaro", "Redigera")]
    [InlineData("move", "Fler arbetsplatser har låg sjukfrånvaro", "Flytta")]
    public async Task A_form_of_what_is_decided_has_no_faults_fresh_or_refused(string name, string title, string link)
    {
        await using var visitor = await Editor("/pitea");
        await visitor.Go(await site.PageOf("pitea", title));
        var page = await Inspection.Faults(visitor, $"{name}-page");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        var fresh = await Inspection.Faults(visitor, name);
        await Refused.Send(visitor.Page);
        var refused = await Inspection.Faults(visitor, $"{name}-refused");

        Inspection.IsSound(page + fresh + refused);
    }

    [ChromiumFact]
    public async Task Every_step_of_a_draft_has_no_faults()
    {
        await using var visitor = await Editor("/lulea");
        var page = visitor.Page;
        await visitor.Go("/lulea/del/ny?niva=mal");
        await page.GetByLabel("Rubrik")
            .FillAsync("Ett ord som är så långt att det måste brytas: flerfamiljshusområdesutvecklingsprojektgrupp");
        await page.GetByLabel("Ligger under").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Ansvarig enhet").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara som utkast" }).ClickAsync();
        var faults = await Inspection.Faults(visitor, "draft");

        await Follow("Redigera");
        faults += await Inspection.Faults(visitor, "edit-draft");
        await Refused.Send(page);
        faults += await Inspection.Faults(visitor, "edit-draft-refused");
        await page.GetByRole(AriaRole.Link, new() { Name = "Avbryt" }).ClickAsync();
        await Follow("Beslut och läge");
        faults += await Inspection.Faults(visitor, "draft-state");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka för granskning" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        faults += await Inspection.Faults(visitor, "draft-state-refused");

        Inspection.IsSound(faults);

        Task Follow(string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
    }

    private async Task<Visitor> Editor(string path)
    {
        var visitor = await Visitor.Open(chromium, site);
        var tenant = path.Split('/')[1] is "drift" ? "pitea" : path.Split('/')[1];
        await visitor.SignIn($"redaktor@{tenant}.example");
        return visitor;
    }
}
