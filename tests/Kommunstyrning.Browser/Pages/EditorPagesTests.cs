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
    [InlineData("rounds-editor", "/lulea/uppfoljning")]
    [InlineData("rounds-none-yet", "/norrkoping/uppfoljning")]
    [InlineData("editor-registers", "/pitea/register")]
    [InlineData("editor-own", "/lulea/egna-nyckeltal")]
    [InlineData("editor-own-page", "/lulea/egna-nyckeltal/E00002")]
    [InlineData("editor-own-empty", "/pitea/egna-nyckeltal")]
    [InlineData("search-editor", "/lulea/sok?q=mål")]
    [InlineData("search-one-kind", "/lulea/sok?q=a&slag=organisation")]
    [InlineData("people", "/pitea/personer")]
    [InlineData("people-found", "/pitea/personer?sok=demo&roll=Reader")]
    [InlineData("people-nobody", "/pitea/personer?sok=finnsinte")]
    [InlineData("people-refused", "/pitea/personer?roll=Kung")]
    [InlineData("support-visits", "/pitea/personer/stod")]
    [InlineData("clients", "/pitea/klienter")]
    [InlineData("take-everything", "/pitea/exportera")]
    [InlineData("own-data", "/mitt-konto/uppgifter")]
    [InlineData("shared-with-me", "/pitea/delat")]
    [InlineData("own-letters", "/mitt-konto/brev")]
    [InlineData("roles", "/pitea/personer/roller")]
    [InlineData("people-sheet", "/pitea/personer/ark")]
    [InlineData("templates", "/pitea/kom-igang/styrmodell")]
    [InlineData("peers-step", "/pitea/kom-igang/kommuner")]
    [InlineData("trail", "/pitea/handelselogg")]
    [InlineData("statement-form", "/pitea/tillganglighet/andra")]
    [InlineData("fault-reports", "/pitea/tillganglighet/brister")]
    [InlineData("questions-waiting", "/pitea/fragor/vantar")]
    [InlineData("mentions", "/pitea/kommentarer")]
    [InlineData("notices-none", "/pitea/notiser")]
    [InlineData("contact-form", "/pitea/kontakt/andra")]
    [InlineData("own-account", "/mitt-konto")]
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
    [InlineData("new-partner", "/pitea/register/partner/ny")]
    [InlineData("new-source", "/pitea/register/kallor/ny")]
    [InlineData("new-round", "/lulea/uppfoljning/ny?mall=delar-augusti")]
    [InlineData("new-own", "/lulea/egna-nyckeltal/nytt")]
    [InlineData("edit-own", "/lulea/egna-nyckeltal/E00001/andra")]
    [InlineData("values-own", "/lulea/egna-nyckeltal/E00002/varden")]
    [InlineData("target-rules", "/pitea/malregler")]
    [InlineData("report-template", "/pitea/uppfoljning/mall")]
    [InlineData("invite", "/pitea/personer/bjud-in")]
    [InlineData("units-sheet", "/pitea/organisation/ark")]
    [InlineData("goals-sheet", "/pitea/del/ark")]
    [InlineData("new-client", "/pitea/klienter/ny")]
    [InlineData("provider", "/pitea/inloggning")]
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
    [InlineData("share", "Fler arbetsplatser har låg sjukfrånvaro", "Dela med en gäst")]
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

    [ChromiumTheory]
    [InlineData("next-period", "pitea", "Plats för fler", "nasta-period")]
    [InlineData("new-activity", "pitea", "Det byggs för olika plånböcker och åldrar", "aktiviteter/ny")]
    [InlineData("criteria", "pitea", "Plats för fler", "kriterier")]
    public async Task A_page_beside_an_element_has_no_faults(string name, string tenant, string title, string step)
    {
        await using var visitor = await Editor($"/{tenant}");

        await visitor.Go($"{await site.PageOf(tenant, title)}/{step}");

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumFact]
    public async Task A_long_name_leaves_the_menu_alone()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn("sammanstallare@lulea.example");
        await visitor.Go("/lulea/organisation");

        Inspection.IsSound(await Inspection.Faults(visitor, "long-name"));
    }

    [ChromiumFact]
    public async Task A_persons_pages_have_no_faults()
    {
        await using var visitor = await Editor("/pitea");
        await visitor.Go("/pitea/personer");
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Rapportör i Piteå (demo)" });
        await link.ClickAsync();
        var faults = await Inspection.Faults(visitor, "person");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Avsluta medlemskapet" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "person-leaves");
        await visitor.Go("/mitt-konto");
        faults += await Inspection.Faults(visitor, "own-account");
        await visitor.Go("/mitt-konto/tva-steg");
        faults += await Inspection.Faults(visitor, "second-step");

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task The_new_term_has_no_faults()
    {
        await using var visitor = await Editor("/pitea");

        await visitor.Go("/pitea/ny-mandatperiod");

        Inspection.IsSound(await Inspection.Faults(visitor, "new-term"));
    }

    [ChromiumTheory]
    [InlineData("unit-result-committee", 0)]
    [InlineData("unit-result-company", 3)]
    public async Task The_form_of_a_units_result_has_no_faults(string name, int place)
    {
        await using var visitor = await Editor("/lulea");
        var area = await site.PageOf(
            "lulea",
            "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)"
        );

        await visitor.Follow(area, "main a[href$='/utfall']", place);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumFact]
    public async Task Pasted_values_have_no_faults_while_they_are_looked_through()
    {
        await using var visitor = await Editor("/lulea");
        await visitor.Go("/lulea/egna-nyckeltal/E00002/varden");
        await visitor
            .Page.GetByLabel("Rader ur ett kalkylblad")
            .FillAsync(
                "2025\tK\t6\n2025\tM\tsju\n2024\tT\t9\n2020\tT\t18\tEtt ord: flerfamiljshusområdesutvecklingsprojektgrupp"
            );
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Granska" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Granska värdena" }).WaitForAsync();

        Inspection.IsSound(await Inspection.Faults(visitor, "values-preview"));
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
        var draft = visitor.At;

        await Follow("Redigera");
        faults += await Inspection.Faults(visitor, "edit-draft");
        await Refused.Send(page);
        faults += await Inspection.Faults(visitor, "edit-draft-refused");
        await page.GetByRole(AriaRole.Link, new() { Name = "Avbryt" }).ClickAsync();
        await visitor.Go($"{draft}/lage");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Skicka för granskning" }))
            .ToHaveCountAsync(0);
        faults += await Inspection.Faults(visitor, "draft-state");

        Inspection.IsSound(faults);

        Task Follow(string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
    }

    private async Task<Visitor> Editor(string path)
    {
        var visitor = await Visitor.Open(chromium, site);
        var tenant = path.Split('/')[1] is "drift" or "mitt-konto" ? "pitea" : path.Split('/')[1];
        await visitor.SignIn($"redaktor@{tenant}.example");
        return visitor;
    }
}
