using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Util;

namespace Kommunstyrning.Indicators;

/// <summary>
/// What people say for what the catalogue says, from SpokenWords.txt. A row is added by writing it there:
/// `dagis, daghem = förskola`: who types a word on the left finds what has one on the right. Endings do not matter.
/// </summary>
internal static class SpokenWords
{
    private static readonly Analyzer Analyzer = SearchAnalyzer.Of(words => new TypeTokenFilter(
        SearchAnalyzer.Version,
        new SynonymFilter(SearchAnalyzer.WithoutEndings(words), Read(), ignoreCase: false),
        new HashSet<string>(StringComparer.Ordinal) { SynonymFilter.TYPE_SYNONYM },
        useWhiteList: true
    ));

    /// <summary>What people say for the words of a text, with spaces between; empty where they say nothing else.</summary>
    /// <param name="text">As <see cref="SearchText"/> gives it.</param>
    public static string For(string text) => string.Join(' ', Analyzer.Words(text).Distinct(StringComparer.Ordinal));

    private static SynonymMap Read()
    {
        var map = new SynonymMap.Builder(dedup: true);
        foreach (var row in CatalogueFile.Lines("Search", "SpokenWords.txt"))
        {
            var sides = row.Split('=');
            foreach (var written in Parts(sides[1]))
            {
                var stems = new CharsRef();
                SynonymMap.Builder.Join([.. SearchAnalyzer.Plain.Words(written).Select(SearchAnalyzer.Stem)], stems);
                foreach (var spoken in Parts(sides[0]))
                    map.Add(stems, new CharsRef(spoken), includeOrig: false);
            }
        }
        return map.Build();
    }

    private static IEnumerable<string> Parts(string side) =>
        side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Of);
}
