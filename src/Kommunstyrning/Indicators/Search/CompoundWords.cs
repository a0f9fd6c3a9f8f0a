using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Kommunstyrning.Indicators;

/// <summary>Takes Swedish compounds apart by the words of the index: `skolelever` is `skol` and `elever`.</summary>
internal sealed class CompoundWords(IndexReader reader)
{
    private const int ShortestFirst = 3;
    private const int ShortestLast = 4;

    /// <summary>The longest ending that a last part may have; more than that and it is another word.</summary>
    private const int LongestEnding = 3;

    private readonly Terms? words = MultiFields.GetTerms(reader, SearchField.Words);
    private readonly Terms? stems = MultiFields.GetTerms(reader, SearchField.Title);

    /// <summary>A beginning of words, and the longest end that is a word; null where there is no such pair.</summary>
    public (string First, string Last)? Parts(string word)
    {
        for (var at = ShortestFirst; at <= word.Length - ShortestLast; at++)
        {
            var (first, last) = (word[..at], word[at..]);
            var stem = SearchAnalyzer.Stem(last);
            if (stem.Length < ShortestFirst || last.Length - stem.Length > LongestEnding || !IsStem(stem))
                continue;
            foreach (var form in (string[])[first, first[..^1]])
            {
                if (form.Length >= ShortestFirst && Begins(form))
                    return (form, last);
            }
        }
        return null;
    }

    /// <summary>Whether a word in the index begins so.</summary>
    public bool Begins(string start)
    {
        var at = words?.GetEnumerator();
        return at is not null
            && at.SeekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END
            && at.Term.Utf8ToString().StartsWith(start, StringComparison.Ordinal);
    }

    private bool IsStem(string word) => stems?.GetEnumerator().SeekExact(new BytesRef(word)) is true;
}
