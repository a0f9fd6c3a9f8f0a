using System.Globalization;
using Kommunstyrning.Benchmarking;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>What an address asks of likeness, as it stands there.</summary>
/// <param name="Indicators">`structure`, `economy`, `school`, `care`, or 1–40 ids with commas between.</param>
/// <param name="Weights">As many numbers from 0 as there are indicators, with commas between and a point for decimals.</param>
/// <param name="Year">Four digits; the latest good one for each indicator where nothing is said.</param>
/// <param name="K">How many to find, 1–50; seven where nothing is said.</param>
public sealed record SimilarityAddress(
    [FromQuery(Name = "indicators")] string? Indicators,
    [FromQuery(Name = "weights")] string? Weights,
    [FromQuery(Name = "year")] string? Year,
    [FromQuery(Name = "k")] string? K
)
{
    public SimilarityRequest Read(string code, QueryReader reader) =>
        new(code, QueryReader.List(Indicators), ReadWeights(reader), reader.Year("year", Year), ReadCount(reader));

    private List<double>? ReadWeights(QueryReader reader)
    {
        if (QueryReader.List(Weights) is not { } raw)
            return null;
        var weights = new List<double>();
        foreach (var text in raw)
        {
            if (NumberText.Read(text) is not { } weight)
            {
                reader.Refuse(
                    "weights",
                    $"”{text}” är inget tal. Skriv vikterna som 1,2,0.5, med komma emellan och punkt före decimaler."
                );
                return null;
            }
            weights.Add(weight);
        }
        return weights;
    }

    private int ReadCount(QueryReader reader)
    {
        if (QueryReader.Text(K) is not { } text)
            return SimilarityRequest.UsualCount;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        reader.Refuse("k", $"Ange hur många som ska visas, från 1 till {SimilarityRequest.MostAreas}.");
        return SimilarityRequest.UsualCount;
    }
}
