using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>The indicators and weights of a question, checked before any value is read.</summary>
internal sealed record SimilarityBasis(SimilaritySet? Set, IReadOnlyList<string> Ids, IReadOnlyList<double> Weights)
{
    private static string Names => string.Join(", ", SimilaritySet.All.Select(s => s.Key));

    public static Outcome<SimilarityBasis> Of(SimilarityRequest asked, CatalogueCopy catalogue)
    {
        if (asked.Count is < 1 or > SimilarityRequest.MostAreas)
            return Refusal.Invalid("k", $"Ange hur många som ska visas, från 1 till {SimilarityRequest.MostAreas}.");
        var set = asked.Indicators switch
        {
            null or [] => SimilaritySet.All[0],
            [var only] => SimilaritySet.Find(only),
            _ => null,
        };
        var ids = set?.Indicators ?? [.. asked.Indicators!.Select(id => id.ToUpperInvariant())];
        if (set is null && Wrong(ids, catalogue) is { } sentence)
            return Refusal.Invalid("indicators", sentence);
        var weights = asked.Weights ?? [.. Enumerable.Repeat(1.0, ids.Count)];
        return Wrong(weights, ids.Count) is { } wrong
            ? Refusal.Invalid("weights", wrong)
            : new SimilarityBasis(set, ids, weights);
    }

    private static string? Wrong(IReadOnlyList<string> ids, CatalogueCopy catalogue)
    {
        if (ids.Count > SimilarityRequest.MostIndicators)
            return $"Välj högst {SimilarityRequest.MostIndicators} nyckeltal. Nu är det {ids.Count}.";
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
            return "Samma nyckeltal står två gånger. Ge det en större vikt i stället.";
        return ids.FirstOrDefault(id => catalogue.Find(id) is null) is { } unknown
            ? $"Det finns inget nyckeltal ”{unknown}”. Ange koder med komma emellan, som N01994,N01813, eller en av uppsättningarna {Names}."
            : null;
    }

    private static string? Wrong(IReadOnlyList<double> weights, int count)
    {
        if (weights.Count != count)
            return $"Ange lika många vikter som nyckeltal: {count}. Nu är de {weights.Count}.";
        if (weights.Any(w => !double.IsFinite(w) || w < 0 || w > SimilarityRequest.LargestWeight))
            return $"Vikterna kan vara från 0 till {SimilarityRequest.LargestWeight}.";
        return weights.All(w => w <= 0) ? "Ge minst ett nyckeltal en vikt som är större än 0." : null;
    }
}
