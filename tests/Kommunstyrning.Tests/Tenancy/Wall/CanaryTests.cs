using System.IO.Compression;
using System.Net;
using System.Text;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Web.Access.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Tenancy.Wall;

/// <summary>
/// What one municipality has not published is in nothing that anybody else gets: pages, headers, files of every sort, what is
/// kept for strangers, letters, the log, and what a program is told of tokens.
/// </summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private readonly WrittenLog log = new();
    private readonly MailSink mail = new();
    private readonly ITestOutputHelper output;
    private readonly Stocked stocked;
    private int read;

    public CanaryTests(ITestOutputHelper output)
    {
        this.output = output;
        stocked = new Stocked(
            new Instance
            {
                Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Logging:LogLevel:Default"] = "Debug",
                    ["Logging:LogLevel:Microsoft.AspNetCore"] = "Debug",
                    ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Debug",
                    ["Mail:Host"] = "127.0.0.1",
                    ["Mail:Port"] = $"{mail.Port}",
                    ["Mail:From"] = "styrning@kommun.example",
                    ["Mail:Security"] = "None",
                },
                Replace = services => services.AddSingleton<ILoggerProvider>(log),
            }
        );
    }

    private Instance Instance => stocked.Instance;

    public Task InitializeAsync() => stocked.InitializeAsync();

    public async Task DisposeAsync()
    {
        await stocked.DisposeAsync();
        await mail.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task Nobody_else_meets_what_a_municipality_has_not_published()
    {
        var pitea = await Canaries.In(Instance, "pitea", "Bostäder för livets alla skeden");
        var lulea = await Canaries.In(Instance, "lulea", "Samhälle");
        var (piteas, luleas) = (await Addresses(pitea), await Addresses(lulea));
        string[] both = [.. piteas.Union(luleas, StringComparer.Ordinal)];

        // the own people come first, so that whatever is kept would be theirs
        var own = await Walk(await Instance.Editor("pitea"), piteas);
        await Walk(await Instance.Editor("lulea"), luleas);
        Unmet(await Walk(Instance.Visitor(), both), pitea, lulea);
        Unmet(await Walk(await Instance.Editor("lulea"), piteas), pitea);
        Unmet(await Walk(await Instance.Editor("pitea"), luleas), lulea);
        Unmet(await Walk(await Instance.Operator(), both), pitea, lulea);

        foreach (var word in pitea.Words)
            Assert.True(own.Exists(p => p.Text.Contains(word, StringComparison.Ordinal)), $"{word} stands nowhere");
        await InTokens(pitea, lulea);
        await InLetters(pitea, lulea);
        Assert.Contains("Executed DbCommand", log.ToString(), StringComparison.Ordinal);
        Assert.False(log.ToString().Contains(Canaries.Song, StringComparison.Ordinal), Around(log.ToString()));
        output.WriteLine(
            $"{pitea.Words.Count + lulea.Words.Count} words, {both.Length} addresses, {read} answers read"
        );
        Assert.True(read > both.Length * 4, $"{read}");
    }

    private async Task<IReadOnlyList<string>> Addresses(Canaries of)
    {
        using var editor = await Instance.Editor(of.Slug);
        var theirs = await Belongings.In(Instance, new Steered(editor, of.Slug), "vision");
        var consent = of.Client.Authorize(Pkce.New(), "plan.read");
        return [.. EveryAddress.Of(Instance, of.Slug, theirs), .. of.Addresses, consent];
    }

    private static void Unmet(List<(string Address, string Text)> met, params Canaries[] foreign) =>
        Assert.All(
            met,
            m => Assert.False(Array.Exists(foreign, f => Sings(m.Text, f)), $"{m.Address}: {Around(m.Text)}")
        );

    private async Task<List<(string Address, string Text)>> Walk(Visitor visitor, IEnumerable<string> addresses)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = Instance.Address };
        if (visitor.Session is { Length: > 0 } session)
            client.DefaultRequestHeaders.Add("Cookie", session);
        visitor.Dispose();
        return await Read(client, addresses);
    }

    private async Task<List<(string Address, string Text)>> Read(HttpClient client, IEnumerable<string> addresses)
    {
        var met = new List<(string, string)>();
        foreach (var address in addresses)
        {
            using var response = await client.GetAsync(address);
            read++;
            met.Add((address, $"{response}\n{TextOf(await response.Content.ReadAsByteArrayAsync())}"));
        }
        return met;
    }

    /// <summary>Of a page, a table, a workbook's parts, or whatever can be read in a picture.</summary>
    private static string TextOf(byte[] body)
    {
        if (body is not [(byte)'P', (byte)'K', 3, 4, ..])
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(body));
        using var zip = new ZipArchive(new MemoryStream(body));
        return string.Join(
            '\n',
            zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return $"{entry.FullName} {reader.ReadToEnd()}";
            })
        );
    }

    /// <summary>What a program of another municipality is answered by the API, and of a token that is not its own.</summary>
    private async Task InTokens(Canaries pitea, Canaries lulea)
    {
        using var reader = await Instance.Reader("pitea");
        var (alone, given) = (await pitea.Client.Alone(), await pitea.Client.LetIn(reader, "plan.read offline_access"));
        using var client = new HttpClient { BaseAddress = Instance.Address };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {await lulea.Client.Alone()}");
        var api = EndpointList.Of(Instance).Where(e => e is { Method: "GET", TenantScopedMetadata: true } && e.IsApi());
        var answers = await Read(client, api.Select(e => e.At("pitea", Things.Nobodys)));
        foreach (var token in new[] { alone, given.Access, given.Refresh!, given.Code })
        {
            var told = await lulea.Client.Ask("/oauth/introspect", ("token", token));
            answers.Add((token, told.Body));
            Assert.Equal((200, false), (told.Code, told.Json["active"]!.GetValue<bool>()));
            Assert.DoesNotContain(Canaries.Song, token, StringComparison.Ordinal);
        }
        Assert.All(answers, a => Assert.False(Sings(a.Text, pitea), $"{a.Address}: {Around(a.Text)}"));
        Assert.True(await pitea.Client.IsActive(alone));
    }

    private async Task InLetters(Canaries pitea, Canaries lulea)
    {
        await using (var scope = Instance.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<LetterJob>().Run(default);
        Assert.Equal(2, mail.Letters.Count(l => Sings($"{l}", pitea) || Sings($"{l}", lulea)));
        Assert.All(mail.Letters, l => Assert.False(Sings($"{l}", pitea) && Sings($"{l}", lulea), $"{l}"));
        Assert.All(
            mail.Letters.Where(l =>
                l.To.Mailboxes.Single().Address.EndsWith("@lulea.example", StringComparison.Ordinal)
            ),
            l => Assert.False(Sings($"{l}", pitea), $"{l}")
        );
    }

    private static bool Sings(string text, Canaries of) =>
        of.Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Around(string text)
    {
        var at = text.IndexOf(Canaries.Song, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
    }
}
