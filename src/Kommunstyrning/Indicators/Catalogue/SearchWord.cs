namespace Kommunstyrning.Indicators;

/// <summary>One word of a query, folded. Typed without å, ä and ö it also finds them, but worse.</summary>
internal sealed class SearchWord
{
    private const int LongestQuery = 256;
    private const int MostWords = 8;
    private static readonly char[] Wrapping = ['"', '\'', ',', ';', '”', '“', '’'];

    private readonly byte[] folded;
    private readonly bool hasDots;

    private SearchWord(string word)
    {
        folded = SearchFold.Of(word);
        hasDots = SearchFold.HasDots(folded);
    }

    public ReadOnlySpan<byte> Folded => folded;

    /// <summary>
    /// The different words of a query: the first eight of its first 256 characters. The longest come first, since they
    /// leave the fewest to look for the others in.
    /// </summary>
    public static List<SearchWord> In(string? query) =>
        [
            .. Text.Line(query?.Length > LongestQuery ? query[..LongestQuery] : query)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim(Wrapping))
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostWords)
                .OrderByDescending(word => word.Length)
                .Select(word => new SearchWord(word)),
        ];

    /// <summary>How well the word is found in a text, given folded and undotted.</summary>
    public WordHit FindIn(ReadOnlySpan<byte> text, ReadOnlySpan<byte> undotted)
    {
        if (folded.AsSpan().Contains(SearchFold.Unknown))
            return WordHit.None;
        var searched = hasDots ? text : undotted;
        var best = WordHit.None;
        var from = 0;
        while (best != WordHit.Start && searched[from..].IndexOf(folded) is >= 0 and var step)
        {
            var at = from + step;
            best = Best(best, Judge(text, at));
            from = at + 1;
        }
        return best;
    }

    private WordHit Judge(ReadOnlySpan<byte> text, int at)
    {
        var isStart = at == 0 || !SearchFold.IsLetterOrDigit(text[at - 1]);
        var isAsTyped = hasDots || text.Slice(at, folded.Length).SequenceEqual(folded);
        return (isAsTyped, isStart) switch
        {
            (true, true) => WordHit.Start,
            (true, false) => WordHit.Inside,
            (false, true) => WordHit.DottedStart,
            (false, false) => WordHit.DottedInside,
        };
    }

    private static WordHit Best(WordHit one, WordHit other) => one < other ? one : other;
}
