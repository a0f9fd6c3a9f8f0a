using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Makes what is asked of the index. A word is worth most where it stands in a name as it was typed, then by its stem,
/// then at the beginning of a word, inside one, without its dots, and least in a description.
/// </summary>
internal sealed class SearchQueryBuilder(CompoundWords compounds)
{
    private const int ShortestInside = 3;

    /// <summary>What a step of prominence is worth, beside about 30 for a rare word in a name.</summary>
    private const float OfProminence = 8;

    /// <summary>Both parts of a compound, beside the whole of it.</summary>
    private const float OfParts = 0.5f;

    /// <summary>Codes beat everything, in the order in which they were typed.</summary>
    private const float OfCode = 10_000;

    /// <summary>All words, and what is more where they stand side by side.</summary>
    /// <param name="least">How many of the words are enough.</param>
    public Query Of(SearchWords words, int least)
    {
        var query = new BooleanQuery();
        if (words.Plain.Count > 0)
            query.Add(OfAll(words.Plain, least), Occur.SHOULD);
        foreach (var (place, code) in words.Codes.Index())
            query.Add(OfCodeAt(code, place), Occur.SHOULD);
        var ranked = new BooleanQuery { { query, Occur.MUST } };
        for (var step = 1; step <= SearchProminence.Most; step++)
            ranked.Add(
                new ConstantScoreQuery(Has(SearchField.Prominence, $"{step}")) { Boost = OfProminence },
                Occur.SHOULD
            );
        return ranked;
    }

    /// <summary>One word, in any of the ways in which it is found; as a compound too.</summary>
    public Query Of(string word)
    {
        var best = Whole(word);
        if (compounds.Parts(word) is { } parts)
            best.Add(Both(Of(parts.First), Of(parts.Last)));
        return best;
    }

    /// <summary>One word, in any of the ways in which it is found in one piece.</summary>
    public static DisjunctionMaxQuery Whole(string word)
    {
        var stem = SearchAnalyzer.Stem(word);
        var best = new DisjunctionMaxQuery(0.1f)
        {
            Has(SearchField.Name, word, 8),
            Has(SearchField.Name, stem, 7),
            Has(SearchField.Title, word, 4),
            Has(SearchField.Title, stem, 3.5f),
            Has(SearchField.Spoken, word, 4),
            Has(SearchField.Spoken, stem, 3.5f),
            Has(SearchField.Categories, stem, 2),
            Has(SearchField.Description, word, 0.8f),
            Has(SearchField.Description, stem, 0.7f),
            Always(new PrefixQuery(new Term(SearchField.Words, word)), 6),
            Always(new PrefixQuery(new Term(SearchField.Description, word)), 0.4f),
        };
        if (word.Length >= ShortestInside)
            best.Add(Always(new WildcardQuery(new Term(SearchField.Words, $"*{word}*")), 3));
        if (!HasDots(word))
        {
            best.Add(Has(SearchField.Bare, stem, 2.5f));
            best.Add(Always(new PrefixQuery(new Term(SearchField.Bare, word)), 2));
        }
        return best;
    }

    private BooleanQuery OfAll(IReadOnlyList<string> words, int least)
    {
        var all = new BooleanQuery { MinimumNumberShouldMatch = Math.Min(least, words.Count) };
        foreach (var word in words)
            all.Add(Of(word), Occur.SHOULD);
        if (words.Count == 1)
            return all;
        var query = new BooleanQuery { { all, Occur.MUST } };
        foreach (var field in (string[])[SearchField.Name, SearchField.Title])
        {
            var sideBySide = new PhraseQuery { Slop = 2, Boost = 2 };
            foreach (var word in words)
                sideBySide.Add(new Term(field, SearchAnalyzer.Stem(word)));
            query.Add(sideBySide, Occur.SHOULD);
        }
        return query;
    }

    private static BooleanQuery Both(Query first, Query last)
    {
        var both = new BooleanQuery { { first, Occur.MUST }, { last, Occur.MUST } };
        both.Boost = OfParts;
        return both;
    }

    private static DisjunctionMaxQuery OfCodeAt(string code, int place) =>
        new(0)
        {
            Always(new TermQuery(new Term(SearchField.Id, code)), OfCode - place),
            Has(SearchField.Title, code.ToLowerInvariant()),
            Has(SearchField.Description, code.ToLowerInvariant()),
        };

    private static TermQuery Has(string field, string word, float boost = 1) =>
        new(new Term(field, word)) { Boost = boost };

    private static ConstantScoreQuery Always(Query query, float boost) => new(query) { Boost = boost };

    private static bool HasDots(string word) => word.AsSpan().IndexOfAny('å', 'ä', 'ö') >= 0;
}
