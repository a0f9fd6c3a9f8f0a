namespace Kommunstyrning.Access;

/// <summary>
/// Where a browser is sent with what a person has let a client have: by https, or to the person's own computer. Compared
/// character by character with what the client asks for.
/// </summary>
public static class RedirectAddress
{
    private const int Longest = 500;

    /// <param name="addresses">Trimmed, without empty ones.</param>
    /// <returns>At addresses; each names the address that it is about.</returns>
    public static IEnumerable<Refusal> Faults(IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0)
            return [Refusal.Invalid("addresses", "Skriv minst en adress som webbläsaren ska skickas tillbaka till.")];
        if (addresses.Count > ClientCheck.MostAddresses)
            return [Refusal.Invalid("addresses", $"Skriv högst {ClientCheck.MostAddresses} adresser.")];
        return addresses
            .Select(address => (Address: address, Why: WhyNot(address)))
            .Where(a => a.Why is not null)
            .Select(a => Refusal.Invalid("addresses", $"”{Shown(a.Address)}” {a.Why}"));
    }

    /// <returns>What is wrong with it, to be put after the address; null where it can be used.</returns>
    public static string? WhyNot(string address)
    {
        if (address.Length > Longest)
            return $"är längre än {Longest} tecken.";
        if (address.Any(c => c is <= ' ' or > '~' or '*' or '\\'))
            return "innehåller tecken som inte får stå i en adress. En stjärna kan inte stå för något annat.";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return "är ingen hel adress, till exempel https://system.kommun.se/tillbaka.";
        if (uri.Fragment.Length > 0 || address.Contains('#', StringComparison.Ordinal))
            return "får inte innehålla #.";
        if (uri.UserInfo.Length > 0)
            return "får inte innehålla namn eller lösenord.";
        var isSafe = string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
        var isOwnMachine = string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && uri.IsLoopback;
        return isSafe || isOwnMachine
            ? null
            : "måste börja med https://. Bara adresser på den egna datorn, som http://127.0.0.1:8000/, får gå utan.";
    }

    private static string Shown(string address) => Text.Line(address.Length > 60 ? address[..60] + "…" : address);
}
