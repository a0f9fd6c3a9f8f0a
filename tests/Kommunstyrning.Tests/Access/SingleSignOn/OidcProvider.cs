using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Kommunstyrning.Tests.Architecture;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>npm's oidc-provider in a process of its own: a provider that nobody here has written.</summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    private const string Folder = "tests/Kommunstyrning.Tests";

    private readonly Process process;

    private OidcProvider(Process process, string issuer) => (this.process, Issuer) = (process, issuer);

    /// <summary>Why it cannot be had; null where node and npm are there, and its packages could be fetched by the lock file.</summary>
    public static Lazy<string?> Missing { get; } = new(Fetch);

    public string Issuer { get; }

    /// <param name="answers">Whole addresses that it may answer to.</param>
    /// <param name="clientAuth">How it takes the client's secret.</param>
    public static async Task<OidcProvider> Start(string[] answers, string clientAuth = "client_secret_post")
    {
        var start = new ProcessStartInfo(
            Find("node")!,
            [Repository.Path($"{Folder}/Access/SingleSignOn/oidc-provider.js"), .. answers]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CLIENT_SECRET"] = LyingProvider.Secret, ["CLIENT_AUTH"] = clientAuth },
        };
        var begun = Process.Start(start)!;
        begun.BeginErrorReadLine();
        while (await begun.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("http", StringComparison.Ordinal))
                return new OidcProvider(begun, line);
        throw new InvalidOperationException("oidc-provider could not start.");
    }

    /// <summary>At a browser of its own: signs in under a name and agrees, as its pages ask; without a name stops at the first page.</summary>
    /// <param name="from">Where the program has sent the browser.</param>
    /// <param name="home">The program: an address there ends the walk.</param>
    /// <returns>The local address that the browser is sent back to; empty where the provider shows a fault of its own.</returns>
    /// <param name="cookies">Of a browser that has been there before; null for a new one.</param>
    public static async Task<string> Walk(string from, Uri home, string name, CookieContainer? cookies = null)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var at = new Uri(from);
        cookies ??= new CookieContainer();
        HttpContent? form = null;
        for (var step = 0; step < 20; step++)
        {
            using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, at)
            {
                Content = form,
            };
            if (cookies.GetCookieHeader(at) is { Length: > 0 } sent)
                request.Headers.Add("Cookie", sent);
            using var answer = await browser.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                cookies.SetCookies(at, cookie);
            form = null;
            if (answer.Headers.Location is { } to)
            {
                at = new Uri(at, to);
                if (at.Authority == home.Authority)
                    return at.PathAndQuery;
                continue;
            }
            if (name.Length == 0)
                return "";
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            if (answer.StatusCode != HttpStatusCode.OK || page.QuerySelector("form") is not { } shown)
                return "";
            at = new Uri(at, shown.GetAttribute("action"));
            form = new FormUrlEncodedContent([
                .. FormFields.Of(shown).Where(f => f.Key is not ("login" or "password")),
                // its page of signing out has one field, and a button that says yes
                .. page.QuerySelector("input[name=xsrf]") is null
                    ? Array.Empty<KeyValuePair<string, string>>()
                    : [KeyValuePair.Create("logout", "yes")],
                KeyValuePair.Create("login", name),
                KeyValuePair.Create("password", "vad som helst"),
            ]);
        }
        return "";
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string? Fetch()
    {
        if (Find("node") is null || Find("npm") is not { } npm)
            return "Node and npm are needed to run oidc-provider.";
        var (fetched, locked) = (
            Repository.Path($"{Folder}/node_modules/.package-lock.json"),
            Repository.Path($"{Folder}/package-lock.json")
        );
        if (File.Exists(fetched) && File.GetLastWriteTimeUtc(fetched) >= File.GetLastWriteTimeUtc(locked))
            return null;
        var start = new ProcessStartInfo(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = Repository.Path(Folder),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var fetching = Process.Start(start)!;
        fetching.BeginOutputReadLine();
        fetching.BeginErrorReadLine();
        fetching.WaitForExit();
        if (fetching.ExitCode != 0)
            return "npm could not fetch oidc-provider.";
        File.SetLastWriteTimeUtc(fetched, TimeProvider.System.GetUtcNow().UtcDateTime);
        return null;
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}

/// <summary>Skipped where <see cref="OidcProvider"/> cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OidcProviderFactAttribute : FactAttribute
{
    public OidcProviderFactAttribute() => Skip = OidcProvider.Missing.Value;
}

/// <inheritdoc cref="OidcProviderFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OidcProviderTheoryAttribute : TheoryAttribute
{
    public OidcProviderTheoryAttribute() => Skip = OidcProvider.Missing.Value;
}
