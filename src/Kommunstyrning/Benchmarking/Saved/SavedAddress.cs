using System.Text.RegularExpressions;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// The address of a page of comparisons within one municipality, taken apart and put together again, so that what is
/// stored leads to such a page and nowhere else.
/// </summary>
/// <param name="Path">Without the municipality and without a slash before it: jamfor/N15436/karta.</param>
/// <param name="Query">In the order in which they stood.</param>
public sealed partial record SavedAddress(string Path, IReadOnlyList<(string Name, string Value)> Query)
{
    /// <summary>Characters, as sent and as stored.</summary>
    public const int Longest = 2000;

    private const int MostWords = 20;

    private static readonly Refusal None = Refusal.Invalid(
        "address",
        "Adressen är ingen sida med jämförelser i den här kommunen. Öppna en jämförelse och spara den därifrån."
    );

    /// <summary>Names of indicators in path and query, in capital letters, each once.</summary>
    public IReadOnlyList<string> Indicators { get; } =
    [
        .. new[] { Path }
            .Concat(Query.Select(pair => pair.Value))
            .SelectMany(text => Codes().Matches(text).Select(match => match.Value.ToUpperInvariant()))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The value of the first of that name, or null.</summary>
    public string? Find(string name) =>
        Query.FirstOrDefault(pair => string.Equals(pair.Name, name, StringComparison.Ordinal)).Value;

    /// <param name="address">As a browser shows it, without the host: /pitea/jamfor/N15436?ar=2022.</param>
    /// <param name="tenant">The municipality that it must lie in.</param>
    /// <returns>
    /// Refused at `address` for any page but those of comparisons in that municipality; empty parts of the query fall
    /// away.
    /// </returns>
    public static Outcome<SavedAddress> Read(string? address, string tenant)
    {
        if (address is not { Length: > 0 and <= Longest } || address.Any(c => char.IsControl(c) || c is '\\' or '#'))
            return None;
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? address : address[..mark];
        var start = $"/{tenant}/";
        if (!path.StartsWith(start, StringComparison.Ordinal) || !Pages().IsMatch(path[start.Length..]))
            return None;
        var query = (mark < 0 ? "" : address[(mark + 1)..])
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(Pair)
            .Where(pair => pair.Value.Length > 0)
            .ToList();
        if (query.Count > MostWords || query.Exists(pair => !Names().IsMatch(pair.Name)))
            return None;
        var read = new SavedAddress(path[start.Length..], query);
        return read.ToString().Length > Longest ? None : read;
    }

    /// <summary>As it is stored: jamfor/N15436?ar=2022.</summary>
    public override string ToString() =>
        Query.Count == 0
            ? Path
            : $"{Path}?{string.Join('&', Query.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"))}";

    private static (string Name, string Value) Pair(string text)
    {
        var mark = text.IndexOf('=', StringComparison.Ordinal);
        return mark < 0 ? (text, "") : (text[..mark], Decoded(text[(mark + 1)..]));
    }

    private static string Decoded(string value) =>
        Kommunstyrning.Text.Line(Uri.UnescapeDataString(value.Replace('+', ' ')));

    [GeneratedRegex(
        @"\A(jamfor/([NU][0-9]{5}(/karta|/mal)?|liknande)|profil(/[a-z0-9-]{1,40})?|matris|samband)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pages();

    [GeneratedRegex(@"\A[a-z]{1,20}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b[NU][0-9]{5}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Codes();
}
