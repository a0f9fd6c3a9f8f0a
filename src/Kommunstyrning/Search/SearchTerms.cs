using System.Text.RegularExpressions;
using Kommunstyrning.Store;

namespace Kommunstyrning.Search;

/// <summary>What somebody searches for: all of it must be there, in any order.</summary>
public sealed partial record SearchTerms
{
    /// <summary>The most characters.</summary>
    public const int Longest = 200;

    /// <summary>The most words and phrases.</summary>
    public const int Most = 12;

    private SearchTerms(string written, IReadOnlyList<string> words) => (Written, Words) = (written, words);

    /// <summary>On one line, as it is shown again.</summary>
    public string Written { get; }

    /// <summary>Words, and phrases that stood within quotation marks, as <see cref="SearchFolding"/> compares them; each once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whoever typed it may have no å, ä and ö to type.</summary>
    public bool IsWithoutDots => !Words.Any(w => w.AsSpan().ContainsAny("åäö"));

    /// <returns>Null where nothing was written; refused at q where it is too long, has too many words or cannot be seen.</returns>
    public static Outcome<SearchTerms?> Read(string? raw)
    {
        var written = Text.Line(raw);
        if (written.Length == 0)
            return string.IsNullOrWhiteSpace(raw)
                ? (SearchTerms?)null
                : Refusal.Invalid("q", "Det som skrevs i sökrutan går inte att se. Skriv ett ord.");
        if (written.Length > Longest)
            return Refusal.Invalid(
                "q",
                $"Skriv högst {Longest} tecken att söka efter. Nu är det {written.Length.ToString("N0", Text.Swedish)}."
            );
        List<string> words =
        [
            .. Pieces()
                .Matches(SearchFolding.Of(written.Replace('”', '"').Replace('“', '"')))
                .Select(m => (m.Groups["phrase"].Success ? m.Groups["phrase"].Value : m.Value).Trim(' ', '"'))
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        return words.Count switch
        {
            0 => Refusal.Invalid("q", "Skriv ett ord mellan citattecknen."),
            > Most => Refusal.Invalid("q", $"Skriv högst {Most} ord. Det räcker oftast med två eller tre."),
            _ => new SearchTerms(written, words),
        };
    }

    /// <summary>As somebody would write these words.</summary>
    internal static SearchTerms Of(IReadOnlyList<string> words) =>
        new(string.Join(' ', words.Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"\"{w}\"" : w)), words);

    [GeneratedRegex("\"(?<phrase>[^\"]+)\"|\\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pieces();
}
