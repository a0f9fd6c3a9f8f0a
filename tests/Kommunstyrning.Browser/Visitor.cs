using Microsoft.Playwright;

namespace Kommunstyrning.Browser;

/// <summary>Someone at a browser of their own, and what the browser complains of.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly Site site;
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Visitor(Site site, IBrowserContext context, IPage page)
    {
        this.site = site;
        this.context = context;
        Page = page;
        page.Console += (_, message) => Hear(message);
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) =>
        {
            // whoever leaves a page that listens to a row of events ends the row
            if (request is not { ResourceType: "eventsource", Failure: "net::ERR_ABORTED" })
                complaints.Add($"{request.Url}: {request.Failure}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, among them breaches of the content security policy.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visitor> Open(Chromium chromium, Site site, bool script = true)
    {
        var own = await chromium.NewContext(script);
        return new Visitor(site, own, await own.NewPageAsync());
    }

    public async Task Go(string path) => await Page.GotoAsync(site.Address + path);

    /// <summary>Goes to where a link of a page leads.</summary>
    /// <param name="link">Selects it; the first from 0.</param>
    public async Task Follow(string from, string link, int place = 0)
    {
        await Go(from);
        var href = await Page.Locator(link).Nth(place).GetAttributeAsync("href", new() { Timeout = 5000 });
        await Go(href!);
    }

    /// <summary>The path and what is asked for, without the host.</summary>
    public string At => Page.Url[site.Address.Length..];

    /// <summary>
    /// As one of the demonstration's accounts, to the page where one comes in. The form is filled in once for each account
    /// of a site; after that the session goes on.
    /// </summary>
    public async Task SignIn(string email)
    {
        if (site.Sessions.TryGetValue(email, out var session))
        {
            await context.AddCookiesAsync(session.Cookies);
            await Go(session.At);
            return;
        }
        await SignIn(email, Site.DemoPassword);
        await Page.WaitForURLAsync(url => !url.Contains("/logga-in", StringComparison.Ordinal));
        var cookies = await context.CookiesAsync();
        site.Sessions[email] = (
            [
                .. cookies.Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Domain = c.Domain,
                    Path = c.Path,
                    HttpOnly = c.HttpOnly,
                    Secure = c.Secure,
                    SameSite = c.SameSite,
                }),
            ],
            At
        );
    }

    public async Task SignIn(string email, string password)
    {
        await Go("/logga-in");
        await Page.GetByLabel("E-postadress").FillAsync(email);
        await Page.GetByLabel("Lösenord").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).PressAsync("Enter");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>That the page itself answered 403, 404 or 422 is no fault of the page.</summary>
    private void Hear(IConsoleMessage message)
    {
        var isOwnAnswer =
            message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && message.Location.StartsWith(Page.Url.Split('#')[0], StringComparison.Ordinal);
        if (message.Type == "error" && !isOwnAnswer)
            complaints.Add(message.Text);
    }
}
