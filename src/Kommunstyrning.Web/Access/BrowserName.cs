namespace Kommunstyrning.Web.Access;

/// <summary>A browser by what it says of itself, roughly: enough for a person to tell the own ones apart.</summary>
public static class BrowserName
{
    // in this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <param name="client">A User-Agent; may be empty.</param>
    public static string Of(string client)
    {
        var (browser, system) = (In(client, Browsers), In(client, Systems));
        return browser is null ? "Okänd webbläsare"
            : system is null ? browser
            : $"{browser} på {system}";
    }

    private static string? In(string client, (string Sign, string Name)[] known) =>
        Array.Find(known, k => client.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
