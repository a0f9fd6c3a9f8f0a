namespace Kommunstyrning.Search;

/// <summary>Which word of a name may have been meant by one that nothing has.</summary>
internal static class NearestName
{
    /// <summary>Shorter ones are near too much.</summary>
    private const int Shortest = 4;

    /// <summary>From how many letters on two of them may be wrong.</summary>
    private const int LongEnoughForTwo = 7;

    /// <param name="names">Folded.</param>
    public static IReadOnlyList<string> WordsOf(IEnumerable<string> names) =>
        [
            .. names
                .SelectMany(n => n.Split(' '))
                .Select(w => w.Trim('.', ',', ':', ';', '!', '?', '(', ')', '"', '”', '/'))
                .Where(w => w.Length >= Shortest)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <returns>The word itself where a name has it, and where none is near.</returns>
    public static string Of(string word, IReadOnlyList<string> known)
    {
        if (word.Length < Shortest || known.Any(k => k.Contains(word, StringComparison.Ordinal)))
            return word;
        return Nearest.Of(word, known) is var (index, distance) && distance <= (word.Length < LongEnoughForTwo ? 1 : 2)
            ? known[index]
            : word;
    }
}
