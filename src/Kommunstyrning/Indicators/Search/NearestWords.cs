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

    private readonly Terms? words = MultiFields.GetTerms(reader, SearchField.Words);

    /// <returns>
    /// The most common that differs by a letter, else by two, else the longest beginning that words have; null for none.
    /// </returns>
    public string? Of(string word) =>
        word.Length < Shortest ? null
        : Spelt(word, 1) is { } close ? close
        : word.Length >= LongEnoughForTwo && Spelt(word, 2) is { } near ? near
        : Beginning(word);

    private string? Spelt(string word, int edits)
    {
        if (words is null)
            return null;
        var near = new FuzzyTermsEnum(words, new AttributeSource(), new Term(SearchField.Words, word), edits, 1, true);
        (string Word, int Documents)? best = null;
        while (near.MoveNext())
        {
            if (best is null || near.DocFreq > best.Value.Documents)
                best = (near.Term.Utf8ToString(), near.DocFreq);
        }
        return best?.Word;
    }

    private string? Beginning(string word)
    {
        for (var length = word.Length - 1; length >= Math.Max(ShortestBeginning, word.Length * 2 / 5); length--)
        {
            if (compounds.Begins(word[..length]))
                return word[..length];
        }
        return null;
    }
}
