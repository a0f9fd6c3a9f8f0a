using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Kommunstyrning.Indicators;

/// <summary>What is near a word that nothing has: a word that is spelt nearly so, or one that begins so.</summary>
internal sealed class NearestWords(IndexReader reader, CompoundWords compounds)
{
    private const int Shortest = 4;

    private const int ShortestBeginning = 5;

    /// <summary>From how many letters on two of them may be wrong.</summary>
    private const int LongEnoughForTwo = 6;

    /// <summary>What is near a longer word takes too long to find out for somebody who waits.</summary>
    private const int Longest = 24;

    private readonly Terms? words = MultiFields.GetTerms(reader, SearchField.Words);

    /// <returns>The most common of those that differ by the fewest letters, dots apart: two at the most; null for none.</returns>
    public (string Word, int Distance)? Spelt(string word)
    {
        if (words is null || word.Length is < Shortest or > Longest)
            return null;
        var edits = word.Length < LongEnoughForTwo ? 1 : 2;
        var near = new FuzzyTermsEnum(words, new AttributeSource(), new Term(SearchField.Words, word), edits, 1, true);
        var found = new List<(string Word, int Distance, int Documents)>();
        while (near.MoveNext())
        {
            var like = near.Term.Utf8ToString();
            found.Add((like, Nearest.Of(word, [like])!.Value.Distance, near.DocFreq));
        }
        return found.Count == 0
            ? null
            : found
                .OrderBy(f => f.Distance)
                .ThenByDescending(f => f.Documents)
                .Select(f => (f.Word, f.Distance))
                .First();
    }

    /// <returns>The longest beginning of the word that words have; null where even that is short.</returns>
    public string? Beginning(string word)
    {
        for (var length = word.Length - 1; length >= Math.Max(ShortestBeginning, word.Length * 2 / 5); length--)
        {
            if (compounds.Begins(word[..length]))
                return word[..length];
        }
        return null;
    }
}
