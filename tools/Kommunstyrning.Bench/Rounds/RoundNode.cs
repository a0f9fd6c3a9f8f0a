using System.Net;
using Kommunstyrning.Tests.Access.Mail;

namespace Kommunstyrning.Bench;

/// <summary>A program that sends letters, as one process after another on the same database and port, and an editor at it.</summary>
internal sealed class RoundNode(Database database, MailSink mail) : IAsyncDisposable
{
    private const string Account = "redaktor@lulea.example";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Password = Guid.NewGuid().ToString("N");

    private readonly string address = $"http://127.0.0.1:{HaProxy.FreePort()}";
    private readonly CookieContainer cookies = new();
    private Child? process;
    private HttpClient client = new();

    /// <summary>Starts it, and returns when it says that it is ready. The editor's session goes on over a restart.</summary>
    public async Task Start()
    {
        process = Child.Start(
            Repository.Program,
            [],
            database.Settings,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                // with the invented sample of open data, and the demonstration put in at the first start
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = address,
                ["Demo__Password"] = Password,
                ["Logging__LogLevel__Default"] = "Warning",
                ["Mail__Host"] = "127.0.0.1",
                ["Mail__Port"] = mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Mail__From"] = "styrning@kommun.example",
                ["Mail__Security"] = "None",
            }
        );
        client.Dispose();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = new Uri(address),
        };
        await Wait.Until(async () => process.HasExited || await IsReady(), Patience, "the program was ready");
        if (process.HasExited)
            throw new InvalidOperationException($"It did not start: {process.Output}{process.Errors}");
    }

    public async Task Kill()
    {
        if (process is not null)
            await process.Kill();
    }

    public async Task SignIn() =>
        await Send("/logga-in", "/logga-in", form => form.With("email", Account).With("password", Password));

    public async Task<string> Page(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.IsSuccessStatusCode
            ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
            : $"{(int)answer.StatusCode} at {path}";
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    /// <param name="action">The address of the form; often the page's own.</param>
    /// <returns>Where it led, which is the acknowledgement.</returns>
    /// <exception cref="InvalidOperationException">It was not taken.</exception>
    public async Task<string> Send(string page, string action, Func<PageForm, PageForm> fill)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var form = fill(PageForm.Read(html, page, action));
        using var content = form.Content;
        using var answer = await client.PostAsync(new Uri(form.Address, UriKind.Relative), content);
        return answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther
            ? answer.Headers.Location!.ToString()
            : throw new InvalidOperationException(
                $"{action} gave {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
            );
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is not null)
            await process.DisposeAsync();
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
