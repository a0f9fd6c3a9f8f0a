using Lucene.Net.Analysis.Sv;

namespace Kommunstyrning.Indicators;

/// <summary>The words of a query, each once, as the index has them: the first eight of its first 255 characters, of each the first forty letters.</summary>
/// <param name="Codes">Whole codes of indicators, in capital letters, as they were typed one after the other.</param>
/// <param name="Plain">The other words, without the small ones (`och`, `i`) where there is another.</param>
internal sealed record SearchWords(IReadOnlyList<string> Codes, IReadOnlyList<string> Plain)
{
    private const int LongestQuery = 255;
    private const int MostWords = 8;
    private const int LongestWord = 40;

    public bool AreNone => Codes.Count + Plain.Count == 0;

    public static SearchWords Of(string? query)
    {
        var words = SearchAnalyzer
            .Plain.Words(SearchText.Of(query?.Length > LongestQuery ? query[..LongestQuery] : query))
            .Select(word => word.Length > LongestWord ? word[..LongestWord] : word)
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords)
            .ToList();
        var codes = words.Where(IsCode).Select(word => word.ToUpperInvariant());
        var others = words.Where(word => !IsCode(word)).ToList();
        var telling = others.Where(word => !SwedishAnalyzer.DefaultStopSet.Contains(word)).ToList();
        return new SearchWords([.. codes], telling.Count > 0 ? telling : others);
    }

    /// <summary>The same query with another word for one of its own, or without it.</summary>
    public SearchWords With(string word, string? instead) =>
        this with
        {
            Plain =
            [
                .. Plain
                    .SelectMany(w =>
                        !string.Equals(w, word, StringComparison.Ordinal) ? [w]
                        : instead is null ? (string[])[]
                        : [instead]
                    )
                    .Distinct(StringComparer.Ordinal),
            ],
        };

    private static bool IsCode(string word) => IndicatorCode.IsValid(word.ToUpperInvariant());
}
