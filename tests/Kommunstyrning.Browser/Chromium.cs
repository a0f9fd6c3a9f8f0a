using Microsoft.Playwright;

namespace Kommunstyrning.Browser;

/// <summary>One browser for a test class: the Chromium that the system has, so that none is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>CHROMIUM, or where Debian puts it.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public static bool IsHere => File.Exists(Program);

    public async Task InitializeAsync()
    {
        if (!IsHere)
            return;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A page in a context of its own: Swedish, and without anything from another test.</summary>
    public Task<IPage> NewPage() => browser!.NewPageAsync(new BrowserNewPageOptions { Locale = "sv-SE" });

    /// <summary>The same without anything from another test, and without script where the page must do without.</summary>
    public Task<IBrowserContext> NewContext(bool script) =>
        browser!.NewContextAsync(new BrowserNewContextOptions { Locale = "sv-SE", JavaScriptEnabled = script });

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
