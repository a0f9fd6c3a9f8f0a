using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>
/// Rounds without script and without a mouse. All journeys by keyboard alone, these and others, have the trait By=keyboard, so
/// that they can be counted and run by themselves.
/// </summary>
[Trait("By", "keyboard")]
public sealed class KeyboardJourneys(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumFact]
    public async Task A_round_is_made_and_opened()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go("/logga-in");
        await keyboard.SignIn("strateg@lulea.example", Site.DemoPassword);
        await keyboard.Press(
            page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Uppföljning", Exact = true })
        );

        await visitor.Go("/lulea/uppfoljning/ny?mall=arsredovisning");
        await keyboard.Write("Vad heter den?", "Årsredovisning, öppnad från tangentbordet");
        await keyboard.Push("Spara");
        await keyboard.Follow("Se vem som rapporterar på vad");
        await keyboard.To(page.GetByLabel("Enheter som bidrar rapporterar också"));
        await page.Keyboard.PressAsync("Space");
        await keyboard.Push("Visa");
        await keyboard.To(page.GetByLabel("Utan Exempelnämnden för kultur och fritid"));
        await page.Keyboard.PressAsync("Space");
        await keyboard.Push("Öppna uppföljningen");

        await Assertions.Expect(page.Locator("#saknas")).ToContainTextAsync("har inte lämnat");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Exempelenergi AB");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("kultur och fritid");
    }

    [ChromiumFact]
    public async Task A_goal_is_reported_on_and_marked_as_ready()
    {
        const string why = "Fler hus stod klara i våras, och kön blev kortare för dem som sökt längst.";
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go("/logga-in");
        await keyboard.SignIn("rapportor@pitea.example", Site.DemoPassword);
        await visitor.Go("/pitea/min-rapportering");
        var goal = await page.Locator("#malet").EvaluateAsync<string>("e => e.firstChild.data.trim()");

        // of radio buttons that belong together Tab stops at one, and arrows go on
        await keyboard.To(page.GetByLabel("Använd regelns status"));
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByLabel("Jag gör en annan bedömning")).ToBeCheckedAsync();
        await keyboard.Choose("Min bedömning", "Bedöms nås");
        await keyboard.Write("Varför en annan bedömning?", "Husen är klara, men inget nyckeltal visar det än.");
        await keyboard.Write("3. Varför blev det så?", why);
        await keyboard.Push("Markera som klar");

        await Assertions.Expect(page.Locator(".summary")).ToHaveCountAsync(0);
        var row = page.Locator(".unit-goals li", new() { HasText = goal }).First;
        await Assertions.Expect(row).ToContainTextAsync("Klar");
    }

    [ChromiumFact]
    public async Task A_round_is_locked_with_its_decision_and_reasons_for_what_is_missing()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go("/logga-in");
        await keyboard.SignIn("strateg@lulea.example", Site.DemoPassword);
        await visitor.Go("/lulea/uppfoljning");
        await keyboard.Press(page.Locator("main h3 a", new() { HasText = "Uppföljning januari" }));
        await keyboard.Follow("Registrera beslutet och lås");
        await keyboard.Push("Registrera beslutet och lås");
        await Assertions.Expect(page.Locator(".summary")).ToBeVisibleAsync();

        await keyboard.Write("Vem beslutade", "Kommunfullmäktige");
        await keyboard.WriteDate("Beslutsdag", TimeProvider.System.Today());
        await keyboard.Write("Paragraf", "§ 7");
        foreach (var reason in await page.Locator("textarea[name^='missing.']").AllAsync())
        {
            await keyboard.To(reason);
            await page.Keyboard.TypeAsync("Beslutet kunde inte vänta.");
        }
        await keyboard.Push("Registrera beslutet och lås");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("§ 7");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Beslutet kunde inte vänta.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Utgåva 1, som visas här");
    }
}
