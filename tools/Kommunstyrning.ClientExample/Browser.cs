using System.Net;
using System.Text.RegularExpressions;

namespace Kommunstyrning.ClientExample;

/// <summary>The person's browser: it keeps cookies, follows what it is sent to, and fills in the forms that it is shown.</summary>
public sealed partial class Browser(Uri node) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }
    )
    {
        BaseAddress = node,
    };

    /// <summary>Signs in where it is asked to, says yes, and comes as far as the client's own address.</summary>
    /// <returns>The address that the person is sent back to, with the code.</returns>
    /// <exception cref="InvalidOperationException">It came somewhere else.</exception>
    public async Task<Uri> LetIn(string address, string email, string password, string back)
    {
        var signIn = await Leads(await http.GetAsync(new Uri(address, UriKind.Relative)));
        var shown = await http.GetAsync(signIn);
        var asked = await Leads(await Send(shown, "/logga-in", [new("email", email), new("password", password)]));
        var question = await http.GetAsync(asked);
        var sent = await Leads(await Send(question, "/oauth/authorize", [new("svar", "ja")]));
        return sent.IsAbsoluteUri && sent.OriginalString.StartsWith(back, StringComparison.Ordinal)
            ? sent
            : throw new InvalidOperationException($"The person was sent to {sent}.");
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(
        HttpResponseMessage page,
        string to,
        List<KeyValuePair<string, string>> written
    )
    {
        var html = await page.Content.ReadAsStringAsync();
        var form = Form()
            .Matches(html)
            .Select(m => m.Value)
            .First(f => f.Contains("class=\"form", StringComparison.Ordinal));
        var hidden = Hidden()
            .Matches(form)
            .Select(m =>
                KeyValuePair.Create(
                    WebUtility.HtmlDecode(m.Groups["name"].Value),
                    WebUtility.HtmlDecode(m.Groups["value"].Value)
                )
            );
        return await http.PostAsync(new Uri(to, UriKind.Relative), new FormUrlEncodedContent([.. hidden, .. written]));
    }

    private static async Task<Uri> Leads(HttpResponseMessage reply) =>
        reply.Headers.Location
        ?? throw new InvalidOperationException($"{(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync()}");

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 2000)]
    private static partial Regex Form();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Hidden();
}
