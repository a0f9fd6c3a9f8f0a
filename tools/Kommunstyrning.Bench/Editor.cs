using System.Net;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Bench;

/// <summary>The demonstration's editor of Piteå, signed in through the form.</summary>
internal static partial class Editor
{
    public static async Task<HttpClient> SignIn(Uri address, string password)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1 };
        var client = new HttpClient(handler) { BaseAddress = address };
        var form = await client.GetStringAsync(new Uri("/logga-in", UriKind.Relative));
        using var fields = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["__RequestVerificationToken"] = Token().Match(form).Groups["value"].Value,
                ["email"] = "redaktor@pitea.example",
                ["password"] = password,
            }
        );
        using var reply = await client.PostAsync(new Uri("/logga-in", UriKind.Relative), fields);
        return reply.StatusCode == HttpStatusCode.Found
            ? client
            : throw new InvalidOperationException($"Signing in gave {(int)reply.StatusCode}.");
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
