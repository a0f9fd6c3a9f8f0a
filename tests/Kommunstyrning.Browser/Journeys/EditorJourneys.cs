using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>Without script and without a mouse.</summary>
[Trait("By", "keyboard")]
public sealed class EditorJourneys(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumFact]
    public async Task A_goal_goes_from_a_draft_to_what_everyone_reads()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go(await site.PageOf("lulea", "Ökat byggande för fler Luleåbor"));
        var area = visitor.At;
        await keyboard.Press(page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }));
        await keyboard.SignIn("redaktor@lulea.example", Site.DemoPassword);
        Assert.Equal(area, visitor.At);

        await keyboard.Follow("Lägg till mål här");
        await keyboard.Write("Rubrik", "Fler bygger i by");
        await keyboard.Write("Effekt", "Den som vill bo i by hittar en tomt.");
        await keyboard.Choose("Ansvarig enhet", "Exempelnämnden för samhällsbyggnad");
        await keyboard.Push("Spara som utkast");
        await Assertions.Expect(State()).ToHaveTextAsync("Utkast");

        await keyboard.Follow("Redigera");
        await keyboard.Write("Rubrik", "Fler bygger i byarna");
        await keyboard.Push("Spara");
        await Assertions.Expect(Heading()).ToHaveTextAsync("Fler bygger i byarna");

        await keyboard.Push("Flytta upp ett steg");
        var goal = visitor.At;
        await visitor.Go(area);
        await Assertions.Expect(Goals().First).ToContainTextAsync("Fler bygger i byarna");

        await visitor.Go(goal);
        await keyboard.Follow("Beslut och läge");
        await keyboard.Push("Skicka för granskning");
        await Assertions.Expect(State()).ToHaveTextAsync("Under granskning");
        await keyboard.Follow("Beslut och läge");
        await keyboard.Write("Vem beslutade", "Exempelnämnden för samhällsbyggnad");
        await keyboard.WriteDate("Beslutsdag", new DateOnly(2026, 1, 15));
        await keyboard.WriteDate("Gäller från", new DateOnly(2026, 2, 1));
        await keyboard.Write("Paragraf", "§ 7");
        await keyboard.Push("Registrera beslutet");
        await Assertions.Expect(State()).ToHaveTextAsync("I kraft");

        await keyboard.Push("Logga ut");
        await visitor.Go(goal);
        await Assertions.Expect(Heading()).ToHaveTextAsync("Fler bygger i byarna");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("15 januari 2026");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Logga in" })).ToBeVisibleAsync();

        ILocator Goals() =>
            page.Locator(".block", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Två mål" }) })
                .Locator("li");

        ILocator State() => page.Locator(".element .state");

        ILocator Heading() => page.GetByRole(AriaRole.Heading, new() { Level = 1 });
    }

    [ChromiumFact]
    public async Task A_unit_is_added_and_given_another_name()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go("/logga-in");
        await keyboard.SignIn("redaktor@pitea.example", Site.DemoPassword);

        await keyboard.Press(
            page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Organisation" })
        );
        await keyboard.Follow("Lägg till enhet");
        await keyboard.Write("Namn", "Hamnbolaget");
        await keyboard.Choose("Slag", "Bolag");
        await keyboard.Choose("Ligger under", "Kommunfullmäktige");
        await keyboard.Push("Spara");
        await keyboard.Follow("Redigera Hamnbolaget");
        await keyboard.Write("Namn", "Hamn och kaj AB");
        await keyboard.Push("Spara");

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Hamn och kaj AB");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Hamnbolaget");
    }

    [ChromiumFact]
    public async Task A_new_version_of_the_model_is_written_changed_and_decided()
    {
        await using var visitor = await Visitor.Open(chromium, site, script: false);
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.Go("/logga-in");
        await keyboard.SignIn("redaktor@norrkoping.example", Site.DemoPassword);
        await keyboard.Press(
            page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Styrmodell" })
        );

        await keyboard.Push("Skriv en ny version");
        await keyboard.Follow("Ändra nivån mål");
        await keyboard.Write("Varna över", "7");
        await keyboard.Write("Högst", "9");
        await keyboard.Push("Spara nivån");
        await keyboard.Follow("Beslut och ikraftträdande");
        await keyboard.Write("Vem beslutade", "Kommunfullmäktige");
        await keyboard.WriteDate("Beslutsdag", new DateOnly(2026, 1, 15));
        await keyboard.WriteDate("Gäller från", new DateOnly(2026, 2, 1));
        await keyboard.Push("Registrera beslutet");
        await keyboard.Follow("Beslut och ikraftträdande");
        await keyboard.Push("Sätt i kraft");
        await keyboard.Push("Logga ut");
        await visitor.Go("/norrkoping/modell");

        await Assertions.Expect(page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("15 januari 2026");
    }
}
