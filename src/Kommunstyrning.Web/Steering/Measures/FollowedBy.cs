using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Measures;

/// <summary>One indicator that an element is followed by, as far as the open data know of it.</summary>
/// <param name="Indicator">Null where the catalogue does not hold it.</param>
/// <param name="Row">Null where nothing can be said of the municipality.</param>
/// <param name="HasValues">Of anyone, perhaps of women and men apart only.</param>
public sealed record FollowedBy(string Code, Indicator? Indicator, ProfileRow? Row, bool HasValues)
{
    public static IReadOnlyList<FollowedBy> Of(IReadOnlyList<string> codes, IndicatorRanks places) =>
        [
            .. codes.Select(code => new FollowedBy(
                code,
                places.Catalogue.Find(code),
                places.Rows.GetValueOrDefault(code),
                places.Reaches.ContainsKey(code)
            )),
        ];

    public string Title => Indicator is null ? Code : IndicatorTitle.Short(Indicator);

    /// <summary>"89,0 %"; null where the municipality has no value.</summary>
    public string? Value => Row is { Rank: > 0 } row ? Said(row) : null;

    private static string Said(ProfileRow row) =>
        row.Indicator.IsCounted ? AnswerText.Word(row.Value, row.Indicator) : FigureText.Of(row.Value, row.Figures);

    /// <summary>Why there is no value.</summary>
    public string Missing =>
        Row is { } row ? $"Saknar värde {row.Year}"
        : HasValues ? "Inget samlat värde att jämföra"
        : "Saknar värden här";

    /// <summary>"plats 41 av 289": among all municipalities, whatever the municipality aims at.</summary>
    public string Place => Row is not { Rank: > 0 } row ? "" : RankText.In(row.Indicator, row.Rank, row.Tied, row.Of);

    /// <summary>What the values and the places are, each for its part; empty where there are none.</summary>
    public static string Sources(IEnumerable<FollowedBy> all)
    {
        var indicators = all.Where(f => f.Value is not null).Select(f => f.Indicator!).ToList();
        return indicators.Count == 0
            ? ""
            : $"Värden: {Each(indicators.Select(Provenance.Of))}. Platser: {Each(indicators.Select(Provenance.OfComputed))}.";
    }

    private static string Each(IEnumerable<string> words) => string.Join("; ", words.Distinct(StringComparer.Ordinal));
}
