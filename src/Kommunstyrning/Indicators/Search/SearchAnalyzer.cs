using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace Kommunstyrning.Indicators;

/// <summary>How a text becomes words of the index.</summary>
internal static class SearchAnalyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Words as written.</summary>
    public static Analyzer Plain { get; } = Of(words => words);

    /// <summary>Words as written, and each once more without its Swedish ending.</summary>
    public static Analyzer Swedish { get; } = Of(Stemmed);

    /// <summary>The same with å, ä and ö as a, a and o.</summary>
    public static Analyzer Bare { get; } = Of(words => new ASCIIFoldingFilter(Stemmed(words)));

    /// <summary>One for each field.</summary>
    public static Analyzer OfFields { get; } =
        new PerFieldAnalyzerWrapper(
            Swedish,
            new Dictionary<string, Analyzer>(StringComparer.Ordinal)
            {
                [SearchField.Id] = new KeywordAnalyzer(),
                [SearchField.Prominence] = new WhitespaceAnalyzer(Version),
                [SearchField.Words] = Plain,
                [SearchField.Bare] = Bare,
            }
        );

    public static Analyzer Of(Func<TokenStream, TokenStream> filter) =>
        Analyzer.NewAnonymous(
            (_, reader) =>
            {
                var words = new StandardTokenizer(Version, reader);
                return new TokenStreamComponents(words, filter(words));
            }
        );

    /// <summary>The words that an analyser makes of a text.</summary>
    public static IReadOnlyList<string> Words(this Analyzer analyzer, string text)
    {
        var words = new List<string>();
        using var stream = analyzer.GetTokenStream("", text);
        var word = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(word.ToString()!);
        stream.End();
        return words;
    }

    public static TokenStream WithoutEndings(TokenStream words) => new SnowballFilter(words, new SwedishStemmer());

    /// <summary>A word without its ending.</summary>
    public static string Stem(string word) => Swedish.Words(word) is [.., var stem] ? stem : word;

    private static RemoveDuplicatesTokenFilter Stemmed(TokenStream words) =>
        new(WithoutEndings(new KeywordRepeatFilter(words)));
}
