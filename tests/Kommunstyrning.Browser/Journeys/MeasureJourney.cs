using Kommunstyrning.Browser.Pages;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>An editor chooses what a goal is followed by, and everyone finds it. Without script and without a mouse.</summary>
public sealed class MeasureJourney(Chromium chromium, ImportedSite site)
    : IClassFixture<Chromium>,
        IClassFixture<ImportedSite>
{
    private const string Goal = "Det byggs för olika plånböcker och åldrar";
    private const string Indicator = "Genomsnittlig pendlingstid till arbetet, minuter";

    [ChromiumFact]
    [Trait("By", "keyboard")]
    public async Task An_indicator_goes_from_the_search_to_the_goal_and_from_the_comparison_back()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go(await site.PageOf("pitea", Goal));
        var goal = visitor.At;
        await keyboard.Press(page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }));
        await keyboard.SignIn("redaktor@pitea.example", Site.DemoPassword);

        await keyboard.Follow("Välj nyckeltal");
        await keyboard.Write("Sök med ord", "pendlingstid");
        await keyboard.Push("Sök");
        await keyboard.Push($"Lägg till {Indicator}");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Lades till: {Indicator}.");
        await keyboard.Follow($"Tillbaka till {Goal}");
        await Assertions.Expect(page.Locator(".measures")).ToContainTextAsync("plats");
        await keyboard.Push("Logga ut");

        await visitor.Go("/pitea/jamfor");
        await keyboard.To(page.GetByLabel("Används i vår plan"));
        await page.Keyboard.PressAsync("Space");
        await keyboard.Write("Vad vill du jämföra?", "pendlingstid");
        await keyboard.Push("Sök");
        await Assertions
            .Expect(page.Locator("#antal"))
            .ToHaveTextAsync("1 nyckeltal med värden som används i vår plan.");
        await keyboard.Follow(Indicator);
        await Assertions.Expect(page.Locator(".follows-up")).ToContainTextAsync(Goal);
        await keyboard.Follow(Goal);

        Assert.Equal(goal, visitor.At);
    }

    [ChromiumFact]
    [Trait("By", "keyboard")]
    public async Task A_goal_gets_a_base_milestones_and_a_target_and_everyone_sees_how_it_goes()
    {
        const string goal = "Skärgården går att nå under en större del av året";
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go(await site.PageOf("lulea", goal));
        await keyboard.Press(page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }));
        await keyboard.SignIn("redaktor@lulea.example", Site.DemoPassword);
        await keyboard.Follow("Välj nyckeltal");
        await keyboard.Write("Sök med ord", "N99105");
        await keyboard.Push("Sök");
        await keyboard.Push("Lägg till Heltidsanställda bland månadsavlönade i kommunen, andel (%)");
        await keyboard.Follow("Sätt målvärde för N99105");

        // the newest final value is suggested; one begins from an earlier one
        var newest = int.Parse(await page.GetByLabel("Utgångsår").InputValueAsync(), null);
        var now = await page.GetByLabel("Utgångsvärde, procent").InputValueAsync();
        await keyboard.Write("Utgångsår", $"{newest - 3}");
        await keyboard.Write("Utgångsvärde, procent", "70,5");
        await keyboard.Write("Målår", $"{newest + 5}");
        await keyboard.Write("Målvärde, procent", "105");
        await keyboard.Write("Milstolpe 1, år", $"{newest + 1}");
        await keyboard.Write("Milstolpe 1, värde", "85 %");
        await keyboard.Write("Milstolpe 2, år", $"{newest + 3}");
        await keyboard.Write("Milstolpe 2, värde", "90");
        await keyboard.Push("Spara");
        await Assertions
            .Expect(page.Locator(".summary"))
            .ToContainTextAsync("En andel är som minst 0 och som mest 100");
        await keyboard.Write("Målvärde, procent", "97");
        await keyboard.Push("Pröva mot andra kommuner");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("kommuner som börjat på");
        await keyboard.Push("Spara");
        await keyboard.Push("Logga ut");

        await visitor.Go(await site.PageOf("lulea", goal));
        await Assertions.Expect(page.Locator(".tnt .now dd")).ToHaveTextAsync($"{now},0");
        await Assertions.Expect(page.Locator(".tnt .tm")).ToHaveTextAsync("Efter banan");
        await Assertions.Expect(page.Locator(".target .source")).ToContainTextAsync("ingen del av det som beslutades");
    }

    [ChromiumFact]
    public async Task The_filter_works_while_one_types()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.Go("/lulea/jamfor");

        await page.GetByLabel("Används i vår plan").CheckAsync();
        await Assertions.Expect(page.Locator("#antal")).ToContainTextAsync("som används i vår plan");
        await page.GetByLabel("Vad vill du jämföra?").PressSequentiallyAsync("utsläpp");

        await Assertions.Expect(page.Locator(".found > li")).ToHaveCountAsync(1);
        await Assertions
            .Expect(page.Locator(".found .follows-up"))
            .ToContainTextAsync("Minskade utsläpp av växthusgaser");
        await page.WaitForURLAsync("**/lulea/jamfor?sok=utsl%C3%A4pp&plan=ja");
    }

    [ChromiumTheory]
    [InlineData("followed", "pitea", "Lärande som öppnar dörrar", "")]
    [InlineData("followed-none", "pitea", "Fler barn tar sig själva till skola och fritid", "")]
    [InlineData("measures", "lulea", "Minskade utsläpp av växthusgaser", "/nyckeltal")]
    [InlineData("measures-none", "lulea", "Utveckla Luleå till Sveriges Kvalitetskommun", "/nyckeltal")]
    [InlineData("measures-hits", "lulea", "Minskade utsläpp av växthusgaser", "/nyckeltal?sok=andel&tillagt=N99651")]
    [InlineData("target-decided", "lulea", "Minskade utsläpp av växthusgaser", "/nyckeltal/N99651/malvarde")]
    [InlineData("target-form", "pitea", "Bostäder för livets alla skeden", "/nyckeltal/N99003/malvarde")]
    [InlineData("measures-no-hits", "lulea", "Minskade utsläpp av växthusgaser", "/nyckeltal?sok=xyzzy")]
    public async Task What_an_editor_sees_has_no_faults(string name, string tenant, string title, string more)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn($"redaktor@{tenant}.example");

        await visitor.Go(await site.PageOf(tenant, title) + more);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumTheory]
    [InlineData("targets-on-path", "lulea", "Minskade utsläpp av växthusgaser")]
    [InlineData("targets-behind", "pitea", "Lärande som öppnar dörrar")]
    [InlineData("targets-unknown", "pitea", "Vägen från idé till byggstart är kortare")]
    [InlineData("targets-counted", "lulea", "Utveckla Luleå till Sveriges Kvalitetskommun")]
    public async Task A_target_with_its_path_has_no_faults(string name, string tenant, string title)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Go(await site.PageOf(tenant, title));

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }

    [ChromiumTheory]
    [InlineData("find-plan", "/pitea/jamfor?plan=ja")]
    [InlineData("find-plan-none", "/norrkoping/jamfor?plan=ja&sok=xyzzy")]
    [InlineData("compare-followed", "/pitea/jamfor/N99652")]
    [InlineData("profile-plan", "/lulea/profil?plan=ja")]
    public async Task What_everyone_sees_has_no_faults(string name, string path)
    {
        await using var visitor = await Visitor.Open(chromium, site);

        await visitor.Go(path);

        Inspection.IsSound(await Inspection.Faults(visitor, name));
    }
}
