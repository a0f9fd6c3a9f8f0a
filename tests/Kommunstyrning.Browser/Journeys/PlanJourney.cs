using System.Globalization;
using Kommunstyrning.Browser.Pages;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>A strategist with a plan from the first draft of a goal to the next period.</summary>
public sealed class PlanJourney(Chromium chromium, MorningSite site)
    : IClassFixture<Chromium>,
        IClassFixture<MorningSite>
{
    private const string Goal = "Fler har ett heltidsarbete i kommunen";

    [ChromiumFact]
    public async Task A_goal_with_a_target_and_work_is_decided_and_the_next_morning_everyone_sees_how_it_goes()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@pitea.example");
        await visitor.Go(await site.PageOf("pitea", "Hållbara arbetsplatser"));

        await Follow(page, "Lägg till mål här");
        await page.GetByLabel("Rubrik").FillAsync(Goal);
        await page.GetByLabel("Beskrivning").FillAsync("Den som vill arbeta heltid kan göra det.");
        await Push(page, "Spara som utkast");
        var goal = visitor.At;

        await Follow(page, "Välj nyckeltal");
        await page.GetByLabel("Sök med ord").FillAsync("N99105");
        await Push(page, "Sök");
        await Push(page, "Lägg till Heltidsanställda bland månadsavlönade i kommunen, andel (%)");
        await Follow(page, "Sätt målvärde för N99105");

        // the newest final value is suggested as base; somebody who wants to see a way already gone begins earlier
        var newest = int.Parse(await page.GetByLabel("Utgångsår").InputValueAsync(), CultureInfo.InvariantCulture);
        var now = await page.GetByLabel("Utgångsvärde, procent").InputValueAsync();
        await page.GetByLabel("Utgångsår").FillAsync($"{newest - 3}");
        await page.GetByLabel("Utgångsvärde, procent").FillAsync("70,5");
        await page.GetByLabel("Målår").FillAsync($"{newest + 5}");
        await page.GetByLabel("Målvärde, procent").FillAsync("97");
        await page.GetByLabel("Milstolpe 1, år").FillAsync($"{newest + 1}");
        await page.GetByLabel("Milstolpe 1, värde").FillAsync("85");
        await page.GetByLabel("Milstolpe 2, år").FillAsync($"{newest + 3}");
        await page.GetByLabel("Milstolpe 2, värde").FillAsync("90");
        await Push(page, "Pröva mot andra kommuner");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("kommuner som börjat på");
        await Picture(page, "plan-target-tried");
        await Push(page, "Spara");

        await visitor.Go(goal);
        await Follow(page, "Lägg till en aktivitet");
        await page.GetByLabel("Vad görs?").FillAsync("Erbjud heltid vid varje ny anställning");
        await page.GetByLabel("Enhet som gör det")
            .SelectOptionAsync(new SelectOptionValue { Label = "Kommunstyrelsen" });
        await page.GetByLabel("Första dagen").FillAsync("2026-01-01");
        await page.GetByLabel("Sista dagen").FillAsync("2027-06-30");
        await page.GetByLabel("Hur går det?").SelectOptionAsync("OnPlan");
        await Push(page, "Spara");
        await visitor.Go($"/pitea/register/partner?del={goal.Split('/')[^1]}");
        await Follow(page, "Exempelbyggarna, förening");
        await page.GetByLabel("Vilken roll har den här?").FillAsync("Prövar samma sak hos sig.");
        await Push(page, "Koppla");
        await visitor.Go(goal);
        var draft = await Inspection.Faults(visitor, "plan-goal-draft");

        await Decide(page);
        await Assertions.Expect(page.Locator(".element .state")).ToHaveTextAsync("Antagen");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Erbjud heltid vid varje ny anställning");

        Assert.Equal(1, await site.NextMorning());

        await using var stranger = await Visitor.Open(chromium, site);
        await stranger.Go(goal);
        var read = stranger.Page;
        await Assertions.Expect(read.Locator(".element .state")).ToHaveTextAsync("I kraft");
        await Assertions.Expect(read.Locator(".tnt > div").First).ToContainTextAsync("70,5");
        await Assertions.Expect(read.Locator(".tnt .now dd")).ToContainTextAsync(now);
        await Assertions.Expect(read.Locator(".target figure svg").First).ToBeVisibleAsync();
        await Assertions.Expect(read.Locator(".targets")).ToContainTextAsync("Plats");
        await Assertions.Expect(read.Locator(".doing")).ToContainTextAsync("Går som planerat");
        var seen = await Inspection.Faults(stranger, "plan-goal-in-force");

        Inspection.IsSound(draft + seen);
    }

    [ChromiumFact]
    public async Task A_changed_model_is_foreseen_and_the_next_programme_takes_over_what_is_chosen()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@pitea.example");
        await visitor.Go("/pitea/modell");
        await Push(page, "Skriv en ny version");
        await Follow(page, "Ändra nivån insatsområde");
        await page.GetByLabel("En kallas").FillAsync("Fokusområde");
        await page.GetByLabel("Flera kallas").FillAsync("Fokusområden");
        await Push(page, "Spara nivån");
        await Follow(page, "Vad som händer med planen");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync("Inget ändras förrän versionen träder i kraft.");
        var foreseen = await Inspection.Faults(visitor, "plan-version-foreseen");

        await visitor.Go(await site.PageOf("pitea", "Plats för fler"));
        var programme = visitor.At;
        await Assertions.Expect(page.Locator(".target-finding").First).ToContainTextAsync("Programmet har");
        await Follow(page, "Skriv nästa period");
        await Push(page, "Skriv nästa period");
        for (var left = await Chosen(page).CountAsync(); left > 0; left--)
            await Chosen(page).Nth(left - 1).SelectOptionAsync("CarriesOver");
        await Push(page, "Spara valen");
        await page.GetByRole(AriaRole.Button, new() { Name = "För över" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("följer med");
        var next = await Inspection.Faults(visitor, "plan-next-period");
        await visitor.Go(programme);
        var former = await Inspection.Faults(visitor, "plan-programme");

        Inspection.IsSound(foreseen + next + former);
    }

    private static async Task Decide(IPage page)
    {
        await Follow(page, "Beslut och läge");
        await Push(page, "Skicka för granskning");
        await Follow(page, "Beslut och läge");
        var today = TimeProvider.System.Today();
        await page.GetByLabel("Vem beslutade").FillAsync("Kommunstyrelsen");
        await page.GetByLabel("Beslutsdag").FillAsync(Iso(today));
        await page.GetByLabel("Gäller från").FillAsync(Iso(today.AddDays(1)));
        await page.GetByLabel("Paragraf").FillAsync("§ 12");
        await Push(page, "Registrera beslutet");
    }

    private static ILocator Chosen(IPage page) => page.Locator("select[name^='choices.']");

    private static Task Follow(IPage page, string link) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static Task Push(IPage page, string button) =>
        page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .First.ClickAsync();

    private static Task Picture(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Inspection.Picture(name), FullPage = true });

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
