using System.Diagnostics;
using System.Globalization;
using Kommunstyrning.Browser.Pages;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>
/// A municipality's first day: from the invitation to a page that everyone can read, with its organisation, its people and
/// its goals out of spreadsheets, and a second person who reports. What it took is printed.
/// </summary>
public sealed class SheetsJourney(Chromium chromium, ImportedSite site, ITestOutputHelper output)
    : IClassFixture<Chromium>,
        IClassFixture<ImportedSite>
{
    private const string Password = "ett eget långt lösenord";
    private const string First = "forsta@sundsvall.example";
    private const string Second = "person7@sundsvall.example";

    private int clicks;
    private int fields;

    [ChromiumFact]
    public async Task From_an_invitation_to_a_public_page_out_of_spreadsheets_and_a_second_person_reports()
    {
        var link = await Invitation();
        var watch = Stopwatch.StartNew();
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await page.GotoAsync(link);
        await ChoosePassword(page);
        await visitor.SignIn(First, Password);
        fields += 2;
        clicks++;

        await Follow(page, "Kom igång");
        var list = await Inspection.Faults(visitor, "start-list");
        await Follow(page, "Skriv kommunens presentation");
        await Fill(page, "En rad", "Vi styr med en vision och få mål");
        await Push(page, "Spara");
        await visitor.Go("/sundsvall/kom-igang");
        await Follow(page, "Välj styrmodell");
        var templates = await Inspection.Faults(visitor, "start-templates");
        await page.Locator(".templates li:has(h2:text-is('Norrköpings modell')) button").ClickAsync();
        clicks++;

        var units = await TakeIn(visitor, "Lägg in enheter", Units, "sheet-units");
        await TakeIn(visitor, "Bjud in personer", People, "");
        var second = await page.Locator($".people li:has-text('{Second}') input").InputValueAsync();
        var goals = await TakeIn(visitor, "Lägg in mål", Goals, "sheet-goals");
        await visitor.Go("/sundsvall/kom-igang");
        await Push(page, "De liknande räcker");
        await Follow(page, "Titta igenom och publicera");
        await Fill(page, "Vilken dag?", "2026-10-01");
        var publish = await Inspection.Faults(visitor, "start-publish");
        await Push(page, "Publicera 61 delar");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sundsvall är öppen för alla att läsa");
        var minutes = watch.Elapsed;

        await using var stranger = await Visitor.Open(chromium, site);
        await stranger.Go("/sundsvall");
        await Assertions.Expect(stranger.Page.Locator("main")).ToContainTextAsync("Sundsvall 2050");
        await stranger.Go("/sundsvall/organisation");
        await Assertions.Expect(stranger.Page.Locator("main")).ToContainTextAsync("42 enheter");
        await Reports(second);

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"From link to public page: {minutes.TotalMinutes:0.0} minutes of the machine, {clicks} clicks, {fields} fields."
            )
        );
        Inspection.IsSound(list + templates + units + goals + publish);
    }

    /// <summary>By the operator, who picks the municipality and says whom to invite.</summary>
    private async Task<string> Invitation()
    {
        await using var operates = await Visitor.Open(chromium, site);
        await operates.SignIn("drift@kommunstyrning.example");
        await operates.Go("/drift/ny-kommun");
        await operates.Page.GetByLabel("Kommun", new() { Exact = true }).FillAsync("Sundsvall");
        await operates.Page.GetByLabel("Adress", new() { Exact = true }).FillAsync("sundsvall");
        await operates.Page.GetByLabel("Första administratörens e-postadress").FillAsync(First);
        await operates.Page.GetByRole(AriaRole.Button, new() { Name = "Skapa kommunen" }).ClickAsync();
        return await operates.Page.GetByLabel("Länk för att välja lösenord").InputValueAsync();
    }

    /// <summary>Looked through first, then taken in, without a row to mend.</summary>
    private async Task<string> TakeIn(Visitor visitor, string step, string rows, string name)
    {
        var page = visitor.Page;
        await visitor.Go("/sundsvall/kom-igang");
        await Follow(page, step);
        var fresh = name.Length > 0 ? await Inspection.Faults(visitor, name) : "";
        await Fill(page, "Rader ur ett kalkylark", rows);
        await Push(page, "Granska");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("går att ta in");
        var look = name.Length > 0 ? await Inspection.Faults(visitor, $"{name}-preview") : "";
        await page.Locator("button[name=ta-in]").ClickAsync();
        clicks++;
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("är intagna.");
        return fresh + look;
    }

    /// <summary>On the same day, by the link that was handed over: what is done in the own unit.</summary>
    private async Task Reports(string link)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await page.GotoAsync(link);
        await ChoosePassword(page);
        await visitor.SignIn(Second, Password);
        await visitor.Go(await site.PageOf("sundsvall", "Mål 7 i Exempelkommunen"));
        await Follow(page, "Lägg till en aktivitet");
        await page.GetByLabel("Vad görs?").FillAsync("Pröva i en klass först");
        await page.GetByLabel("Första dagen").FillAsync("2026-01-01");
        await page.GetByLabel("Sista dagen").FillAsync("2027-06-30");
        await page.GetByLabel("Hur går det?").SelectOptionAsync("OnPlan");
        await Push(page, "Spara");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Pröva i en klass först");
    }

    private static string Units { get; } =
        "Enhet\tTyp\tÖverordnad\n"
        + string.Concat(Enumerable.Range(1, 5).Select(i => $"Nämnd {i}\tNämnd\tKommunfullmäktige\n"))
        + string.Concat(Enumerable.Range(1, 5).Select(i => $"Förvaltning {i}\tFörvaltning\tNämnd {i}\n"))
        + string.Concat(Enumerable.Range(1, 30).Select(i => $"Skola {i}\tSkola\tFörvaltning {(i % 5) + 1}\n"));

    private static string People { get; } =
        "E-post\tNamn\tRoll\tEnhet\n"
        + string.Concat(
            Enumerable
                .Range(1, 120)
                .Select(i => $"person{i}@sundsvall.example\tPerson {i}\tRapportör\tSkola {(i % 30) + 1}\n")
        );

    private static string Goals { get; } =
        "Mål\tNivå\tAnsvarig\tNyckeltal\tUtgångsår\tUtgångsvärde\tMålår\tMålvärde\tText\tBidrar med\n"
        + "Sundsvall 2050\tVision\t\t\t\t\t\t\tHär ryms fler.\t\n"
        + string.Concat(
            Enumerable
                .Range(1, 60)
                .Select(i =>
                    $"Mål {i} i Exempelkommunen\tMål\tSkola {(i % 30) + 1}\tN99105\t2022\t70\t2030\t90\tEtt exempel.\tFler trivs.\n"
                )
        );

    private async Task ChoosePassword(IPage page)
    {
        await Fill(page, "Nytt lösenord", Password);
        await Fill(page, "Samma lösenord igen", Password);
        await Push(page, "Spara lösenordet");
    }

    private async Task Fill(IPage page, string label, string text)
    {
        await page.GetByLabel(label).First.FillAsync(text);
        fields++;
    }

    private async Task Follow(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        clicks++;
    }

    private async Task Push(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        clicks++;
    }
}
