using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Finds indicators by code, name, title, category, description and what people say for them, in a Lucene index in
/// memory with Swedish endings. All words are asked for; where nothing answers, the nearest words, then some of them.
/// Built once and then read by many at the same time.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>Of more words the nearest are not looked for: each takes a while.</summary>
    private const int MostMisspelt = 3;

    /// <summary>Most have none, so that a name must not be thought long.</summary>
    private static readonly FieldType OfName = new(TextField.TYPE_NOT_STORED) { OmitNorms = true };

    private readonly int[] inOrder;
    private readonly IndexSearcher searcher;
    private readonly SearchQueryBuilder query;
    private readonly NearestWords nearest;

    /// <param name="entries">In any order: what is found is told as positions in it.</param>
    public SearchIndex(IReadOnlyList<SearchEntry> entries)
    {
        inOrder = [.. Enumerable.Range(0, entries.Count).OrderBy(at => entries[at].Id, StringComparer.Ordinal)];
        var directory = new RAMDirectory();
        var settings = new IndexWriterConfig(SearchAnalyzer.Version, SearchAnalyzer.OfFields)
        {
            Similarity = new BM25Similarity(),
        };
        using (var writer = new IndexWriter(directory, settings))
        {
            foreach (var at in inOrder)
                writer.AddDocument(Document(entries[at]));
            writer.ForceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = new BM25Similarity() };
        var compounds = new CompoundWords(searcher.IndexReader);
        query = new SearchQueryBuilder(compounds);
        nearest = new NearestWords(searcher.IndexReader, compounds);
    }

    /// <summary>
    /// Everything, in the order of ids, for a query without words; of a very long query only the beginning counts.
    /// What is worth the same comes in the order of ids.
    /// </summary>
    public SearchHits Find(string? typed)
    {
        var words = SearchWords.Of(typed);
        if (words.AreNone)
            return new SearchHits([.. inOrder], Reading: null);
        var spelt = Spelt(words);
        // what differs by a letter is nearer than a compound of strange parts
        if (!spelt.Values.Any(near => near is { Distance: <= 1 }))
        {
            var hits = Hits(words, words.Plain.Count);
            if (hits.Count > 0 || words.Plain.Count == 0)
                return new SearchHits(hits, Reading: null);
        }
        return FindNearest(words, spelt);
    }

    /// <summary>The first few words that nothing has in one piece, each with what is spelt nearly so.</summary>
    private Dictionary<string, (string Word, int Distance)?> Spelt(SearchWords words) =>
        words
            .Plain.Where(word => !IsThere(SearchQueryBuilder.Whole(word)))
            .Take(MostMisspelt)
            .ToDictionary(word => word, nearest.Spelt, StringComparer.Ordinal);

    private SearchHits FindNearest(SearchWords words, Dictionary<string, (string Word, int Distance)?> spelt)
    {
        var instead = new List<(string, string)>();
        var left = new List<string>();
        var read = words;
        foreach (var word in words.Plain)
        {
            var like = spelt.GetValueOrDefault(word);
            if (like is not { Distance: <= 1 } && IsThere(query.Of(word)))
                continue;
            var near = like?.Word ?? nearest.Beginning(word);
            read = read.With(word, near);
            if (near is not null)
                instead.Add((word, near));
            else
                left.Add(word);
        }
        if (read.AreNone)
            return new SearchHits([], Reading: null);
        var hits = Hits(read, read.Plain.Count);
        var isOfSome = hits.Count == 0;
        for (var least = read.Plain.Count - 1; hits.Count == 0 && least > 0; least--)
            hits = Hits(read, least);
        return new SearchHits(hits, new SearchReading(instead, left, isOfSome));
    }

    private IReadOnlyList<int> Hits(SearchWords words, int least) =>
        [
            .. searcher
                .Search(query.Of(words, least), Math.Max(1, inOrder.Length))
                .ScoreDocs.Select(hit => inOrder[hit.Doc]),
        ];

    private bool IsThere(Query query) => searcher.Search(query, 1).TotalHits > 0;

    private static Document Document(SearchEntry entry)
    {
        var (name, title) = (SearchText.Of(entry.Name), SearchText.Of(entry.Title));
        var categories = SearchText.Of(entry.Categories);
        var spoken = SpokenWords.For($"{name} {title} {categories}");
        return
        [
            new StringField(SearchField.Id, entry.Id.ToUpperInvariant(), Field.Store.NO),
            // without a name of its own an indicator is found by its title, which is worth less
            new Field(SearchField.Name, string.Equals(name, title, StringComparison.Ordinal) ? "" : name, OfName),
            Text(SearchField.Title, title),
            Text(SearchField.Description, SearchText.Of(entry.Description)),
            Text(SearchField.Categories, categories),
            Text(SearchField.Spoken, spoken),
            Text(SearchField.Bare, $"{name} {title} {spoken}"),
            Text(SearchField.Words, $"{SearchText.Of(entry.Id)} {name} {title} {spoken}"),
            Text(SearchField.Prominence, string.Join(' ', Enumerable.Range(1, entry.Prominence))),
        ];
    }

    private static TextField Text(string field, string text) => new(field, text, Field.Store.NO);
}
