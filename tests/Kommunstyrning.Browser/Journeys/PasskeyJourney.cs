using Kommunstyrning.Browser.Pages;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>With a browser that has a device of its own, as it says by itself.</summary>
public sealed class PasskeyJourney(Chromium chromium, NamedSite site)
    : IClassFixture<Chromium>,
        IClassFixture<NamedSite>
{
    private const string Email = "lasare@pitea.example";

    [ChromiumFact]
    public async Task Somebody_adds_a_passkey_signs_out_and_comes_in_by_it()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await Device(page);
        await visitor.Go("/logga-in");
        var faults = await Inspection.Faults(visitor, "sign-in-passkey");
        await page.GetByLabel("E-postadress").FillAsync(Email);
        await page.GetByLabel("Lösenord").FillAsync(Site.DemoPassword);
        await Button(page, "Logga in").ClickAsync();
        await visitor.Go("/mitt-konto/passnycklar");
        faults += await Inspection.Faults(visitor, "passkeys-none");

        await page.GetByLabel("Namn").FillAsync("Jobbmobilen");
        await page.GetByLabel("Ditt lösenord").FillAsync("fel-losenord-igen");
        await Button(page, "Lägg till passnyckel").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Lösenordet stämmer inte.");
        await page.GetByLabel("Ditt lösenord").FillAsync(Site.DemoPassword);
        await Button(page, "Lägg till passnyckel").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Passnyckeln är tillagd");
        faults += await Inspection.Faults(visitor, "passkeys-one");
        await page.GetByRole(AriaRole.Link, new() { Name = "Jobbmobilen" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "passkey");
        await Button(page, "Logga ut").ClickAsync();

        await visitor.Go("/logga-in?till=%2Fmitt-konto");
        await Button(page, "Logga in med passnyckel").ClickAsync();
        await page.WaitForURLAsync($"{site.Address}/mitt-konto");
        await Assertions.Expect(page.GetByText("senast använd")).ToBeVisibleAsync();
        faults += await Inspection.Faults(visitor, "own-account-passkey");

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task Where_no_key_is_found_or_script_is_off_the_page_says_what_to_do()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await Device(visitor.Page, sees: false);
        await visitor.Go("/logga-in");
        await Button(visitor.Page, "Logga in med passnyckel").ClickAsync();
        await Assertions
            .Expect(visitor.Page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("Försök igen, eller logga in med lösenordet.");

        await using var plain = await Visitor.Open(chromium, site, script: false);
        await plain.Go("/logga-in");
        await Assertions.Expect(plain.Page.GetByText("Logga in med lösenordet i stället.")).ToBeVisibleAsync();
        await Assertions.Expect(Button(plain.Page, "Logga in med passnyckel")).ToBeHiddenAsync();
        await Button(plain.Page, "Logga in").WaitForAsync();
    }

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(
            AriaRole.Button,
            new()
            {
                Name = name,
                Exact = true,
                IncludeHidden = true,
            }
        );

    private static async Task Device(IPage page, bool sees = true)
    {
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = sees,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }
}
