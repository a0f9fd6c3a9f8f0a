namespace Kommunstyrning.Benchmarking;

/// <summary>
/// A named choice of indicators to look for similar municipalities by. The sets are the product's own, from
/// SimilaritySets.csv (`set;indicator`): what is measured everywhere and tells places apart, not what is good or bad.
/// </summary>
/// <param name="Key">structure, economy, school or care.</param>
public sealed record SimilaritySet(string Key, IReadOnlyList<string> Indicators)
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<SimilaritySet> All { get; } =
    [
        .. Read()
            .GroupBy(row => row.Set, StringComparer.Ordinal)
            .Select(g => new SimilaritySet(g.Key, [.. g.Select(row => row.Indicator)])),
    ];

    /// <summary>Null where there is none of that name.</summary>
    /// <param name="key">In capital or small letters.</param>
    public static SimilaritySet? Find(string key) =>
        All.FirstOrDefault(s => string.Equals(s.Key, key, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Set, string Indicator)> Read()
    {
        using var stream = typeof(SimilaritySet).Assembly.GetManifestResourceStream(
            "Kommunstyrning.Benchmarking.Similarity.SimilaritySets.csv"
        )!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            yield return (cells[0], cells[1]);
        }
    }
}
