using System.Globalization;
using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Similarity;

/// <summary>What the form for similar municipalities says: a set or ids of one's own, and a weight for each.</summary>
/// <param name="Set">The one that is chosen; not used where ids are listed.</param>
/// <param name="Own">Ids as they were written; empty for none.</param>
/// <param name="Weights">By id, as they were written; 1 where nothing is.</param>
public sealed record SimilarityForm(SimilaritySet Set, string Own, IReadOnlyDictionary<string, string> Weights)
{
    public const string WeightPrefix = "vikt-";

    public static SimilarityForm Read(IQueryCollection query) =>
        new(
            SimilaritySetText.Find(query["urval"]),
            Text.Line(query["nyckeltal"]),
            query
                .Where(q => q.Key.StartsWith(WeightPrefix, StringComparison.Ordinal))
                .ToDictionary(
                    q => q.Key[WeightPrefix.Length..].ToUpperInvariant(),
                    q => Text.Line(q.Value),
                    StringComparer.Ordinal
                )
        );

    /// <summary>As many as are weighed, in order.</summary>
    public IReadOnlyList<string> Ids =>
        QueryReader.List(Own) is { } own ? [.. own.Select(id => id.ToUpperInvariant())] : Set.Indicators;

    public string WeightOf(string id) => Weights.TryGetValue(id, out var written) && written.Length > 0 ? written : "1";

    public bool IsWeighed => Ids.Any(id => WeightOf(id) is not "1");

    /// <summary>With decimal comma or point.</summary>
    public SimilarityRequest Question(string area, List<Refusal> refusals)
    {
        var weights = new List<double>();
        foreach (var id in Ids)
        {
            if (NumberText.Read(WeightOf(id)) is { } weight)
                weights.Add(weight);
            else
                refusals.Add(
                    Refusal.Invalid(WeightPrefix + id, $"Vikten för {id} är inget tal. Skriv till exempel 2 eller 0,5.")
                );
        }
        return new SimilarityRequest(
            area,
            QueryReader.List(Own) is null ? [Set.Key] : Ids,
            weights.Count == Ids.Count ? weights : null
        );
    }
}
