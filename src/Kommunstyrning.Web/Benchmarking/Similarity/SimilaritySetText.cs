using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Similarity;

/// <summary>What our sets of indicators are called on pages and in their addresses.</summary>
internal static class SimilaritySetText
{
    private static readonly (string Key, string Word, string Name)[] Known =
    [
        ("structure", "struktur", "Befolkning och läge"),
        ("economy", "ekonomi", "Ekonomi"),
        ("school", "skola", "Skola"),
        ("care", "omsorg", "Vård och omsorg"),
    ];

    public static IEnumerable<Choice> Choices => Known.Select(k => new Choice(k.Word, k.Name));

    /// <summary>The first where nothing, or something unknown, is said.</summary>
    public static SimilaritySet Find(string? word)
    {
        var known = Array.Find(Known, k => string.Equals(k.Word, word, StringComparison.OrdinalIgnoreCase));
        return SimilaritySet.Find(known.Key ?? "") ?? SimilaritySet.All[0];
    }

    public static string WordOf(SimilaritySet set) => Array.Find(Known, k => Is(k.Key, set)).Word;

    public static string NameOf(SimilaritySet set) => Array.Find(Known, k => Is(k.Key, set)).Name;

    private static bool Is(string key, SimilaritySet set) => string.Equals(key, set.Key, StringComparison.Ordinal);
}
