using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class OperatorPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
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
