using System.Net;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Bench;

/// <summary>An account of the demonstration, signed in through the form; Piteå's editor where no other is named.</summary>
internal static partial class Editor
{
    public static async Task<HttpClient> SignIn(Uri address, string password, string email = "redaktor@pitea.example")
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1 };
        var client = new HttpClient(handler) { BaseAddress = address };
        using var fields = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["__RequestVerificationToken"] = await TokenOf(client),
                ["email"] = email,
                ["password"] = password,
            }
        );
        using var reply = await client.PostAsync(new Uri("/logga-in", UriKind.Relative), fields);
        return reply.StatusCode == HttpStatusCode.Found
            ? client
            : throw new InvalidOperationException($"Signing in gave {(int)reply.StatusCode}.");
    }

    /// <summary>Of the form of signing in, for the client's cookies.</summary>
    public static async Task<string> TokenOf(HttpClient client) =>
        Token().Match(await client.GetStringAsync(new Uri("/logga-in", UriKind.Relative))).Groups["value"].Value;

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
