using Microsoft.Playwright;

namespace Kommunstyrning.Browser;

/// <summary>
/// The browser, for a test class: the Chromium that the system has, so that none is downloaded. Classes that run at the
/// same time share one; each test has a context of its own in it.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static int users;
    private static IPlaywright? playwright;
    private static IBrowser? shared;
    private IBrowser? browser;

    /// <summary>Where Debian puts it: the one without windows, which draws the same in two thirds of the time, first.</summary>
    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    /// <summary>CHROMIUM, or what the system has.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") ?? Usual.FirstOrDefault(File.Exists) ?? Usual[0];

    public static bool IsHere => File.Exists(Program);

    public Task InitializeAsync() =>
        Alone(async () =>
        {
            if (!IsHere)
                return;
            if (users++ == 0)
                await Launch();
            browser = shared;
        });

    private static async Task Launch()
    {
        playwright = await Playwright.CreateAsync();
        shared = await playwright.Chromium.LaunchAsync(
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

    public Task DisposeAsync() =>
        Alone(async () =>
        {
            if (browser is null || --users > 0)
                return;
            await shared!.DisposeAsync();
            playwright!.Dispose();
        });

    private static async Task Alone(Func<Task> work)
    {
        await Turn.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            Turn.Release();
        }
    }
}
