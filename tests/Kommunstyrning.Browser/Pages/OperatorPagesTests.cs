using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class OperatorPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private static readonly (string Name, string Path)[] OfItsLife =
    [
        ("pause", "/drift/kommun/boden/pausa"),
        ("delete", "/drift/kommun/boden/radera"),
        ("deleted", "/drift/raderade"),
    ];

    [ChromiumFact]
    public async Task The_pages_of_the_operator_have_no_faults()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("drift@kommunstyrning.example");
        var faults = await Inspection.Faults(visitor, "operations");

        await page.GetByRole(AriaRole.Link, new() { Name = "Lägg till en kommun" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "new-municipality");
        await Refused.Send(page);
        faults += await Inspection.Faults(visitor, "new-municipality-refused");
        await page.GetByLabel("Kommun", new() { Exact = true }).FillAsync("2582 Boden");
        await page.GetByLabel("Adress", new() { Exact = true }).FillAsync("boden");
        await page.GetByLabel("Mall").SelectOptionAsync("tom");
        await page.GetByLabel("Färg").SelectOptionAsync("Plommon");
        await page.GetByLabel("e-postadress").FillAsync("redaktor@boden.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa kommunen" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "municipality-created");
        await visitor.Go("/boden");
        faults += await Inspection.Faults(visitor, "municipality-empty");
        foreach (var (name, path) in OfItsLife)
        {
            await visitor.Go(path);
            faults += await Inspection.Faults(visitor, name);
        }

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task A_visit_for_support_has_no_faults_from_the_form_to_the_municipalitys_list()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("drift@kommunstyrning.example");
        await visitor.Go("/drift/kommun/lulea/stod");
        var faults = await Inspection.Faults(visitor, "support-form");
        await Refused.Send(page);
        faults += await Inspection.Faults(visitor, "support-form-refused");
        await page.GetByLabel("Varför").FillAsync("Felet i ärende 4711, på sidan om styrkortet");
        await page.GetByLabel("Hur länge").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Öppna besöket" }).ClickAsync();
        await page.WaitForURLAsync("**/lulea");
        faults += await Inspection.Faults(visitor, "support-banner");
        await visitor.Go("/drift/kommun/lulea/stod");
        faults += await Inspection.Faults(visitor, "support-running");
        await using var admin = await Visitor.Open(chromium, site);
        await admin.SignIn("admin@lulea.example");
        await admin.Go("/lulea/personer/stod");
        faults += await Inspection.Faults(admin, "support-seen");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Avsluta besöket" }).ClickAsync();
        await admin.Page.GetByText("Inget stödbesök pågår").WaitForAsync();
        faults += await Inspection.Faults(admin, "support-ended");

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task A_refused_sign_in_has_no_faults()
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.SignIn("redaktor@pitea.example", "fel lösenord");
        await visitor.Page.GetByRole(AriaRole.Alert).WaitForAsync();

        Inspection.IsSound(await Inspection.Faults(visitor, "sign-in-refused"));
    }

    [ChromiumTheory]
    [InlineData("set-password-unlike", "ett långt lösenord", "ett annat lösenord")]
    [InlineData("set-password-worn-out", "ett långt lösenord", "ett långt lösenord")]
    public async Task A_refused_password_has_no_faults(string name, string password, string repeat)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go("/valj-losenord?konto=x&kod=y");

        await visitor.Page.GetByLabel("Nytt lösenord").FillAsync(password);
        await visitor.Page.GetByLabel("Samma lösenord igen").FillAsync(repeat);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Spara lösenordet" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Alert).WaitForAsync();

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }
}
