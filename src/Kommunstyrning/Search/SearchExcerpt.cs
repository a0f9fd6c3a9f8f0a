using Kommunstyrning.Store;

namespace Kommunstyrning.Search;

/// <summary>A piece of a text.</summary>
/// <param name="IsFound">It is one of the words that were looked for.</param>
public sealed record ExcerptPiece(string Text, bool IsFound);

/// <summary>Cuts a text to some words around what was found in it, and marks what was.</summary>
internal sealed class SearchExcerpt(IReadOnlyList<string> words, bool isBare)
{
    /// <summary>Characters before the first word that is found.</summary>
    private const int Before = 70;

    /// <summary>Characters in all.</summary>
    private const int Longest = 220;

    /// <summary>The whole of it, with what was found marked.</summary>
    public IReadOnlyList<ExcerptPiece> Whole(string text) => Marked(text, 0, text.Length);

    /// <summary>Cut between words, with … where something is left out.</summary>
    /// <returns>From its beginning where nothing in it was looked for; empty for no text.</returns>
    public IReadOnlyList<ExcerptPiece> Of(string text)
    {
        if (text.Length == 0)
            return [];
        var first = Places(text).Select(p => p.From).DefaultIfEmpty(0).Min();
        var from = first <= Before ? 0 : AfterSpace(text, first - Before, first);
        var to = text.Length - from <= Longest ? text.Length : BeforeSpace(text, from + Longest);
        return
        [
            .. from > 0 ? [new ExcerptPiece("… ", IsFound: false)] : Array.Empty<ExcerptPiece>(),
            .. Marked(text, from, to),
            .. to < text.Length ? [new ExcerptPiece(" …", IsFound: false)] : Array.Empty<ExcerptPiece>(),
        ];
    }

    private List<ExcerptPiece> Marked(string text, int from, int to)
    {
        var (pieces, at) = (new List<ExcerptPiece>(), from);
        foreach (var (start, end) in Places(text).Where(p => p.From >= from && p.To <= to).Order())
        {
            if (start < at)
                continue;
            if (start > at)
                pieces.Add(new(text[at..start], IsFound: false));
            pieces.Add(new(text[start..end], IsFound: true));
            at = end;
        }
        if (at < to)
            pieces.Add(new(text[at..to], IsFound: false));
        return pieces;
    }

    private IEnumerable<(int From, int To)> Places(string text)
    {
        var folded = SearchFolding.Of(text);
        if (isBare)
            folded = SearchFolding.Bare(folded);
        foreach (var word in words)
        {
            for (
                var at = folded.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal)
            )
                yield return (at, at + word.Length);
        }
    }

    private static int AfterSpace(string text, int from, int most)
    {
        var space = text.AsSpan(from, most - from).IndexOfAny(' ', '\n');
        return space < 0 ? most : from + space + 1;
    }

    private static int BeforeSpace(string text, int to)
    {
        var space = text.AsSpan(0, to).LastIndexOfAny(' ', '\n');
        return space > to - 40 ? space : to;
    }
}
