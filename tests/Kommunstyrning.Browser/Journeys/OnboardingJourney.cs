using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>Without script and without a mouse.</summary>
[Trait("By", "keyboard")]
public sealed class OnboardingJourney(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private const string Email = "redaktor@boden.example";
    private const string Password = "ett eget långt lösenord";

    [ChromiumFact]
    public async Task A_municipality_is_brought_on_board_and_its_editor_signs_in()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go("/logga-in");
        await keyboard.SignIn("drift@kommunstyrning.example", Site.DemoPassword);

        await keyboard.Follow("Lägg till en kommun");
        await keyboard.Write("Kommun", "2582 Boden");
        await keyboard.Write("Adress", "boden");
        await keyboard.Choose("Mall", "Luleås styrkort");
        await keyboard.Write("Första administratörens e-postadress", Email);
        await keyboard.Push("Skapa kommunen");
        var link = await page.GetByLabel("Länk för att välja lösenord").InputValueAsync();
        await keyboard.Push("Logga ut");

        await page.GotoAsync(link);
        await keyboard.Write("Nytt lösenord", Password);
        await keyboard.Write("Samma lösenord igen", Password);
        await keyboard.Push("Spara lösenordet");
        await keyboard.Follow("Logga in");
        await keyboard.SignIn(Email, Password);

        Assert.Equal("/boden", visitor.At);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" })).ToBeVisibleAsync();
    }
}
