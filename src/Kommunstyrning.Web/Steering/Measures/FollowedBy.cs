using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Measures;

/// <summary>One indicator that an element is followed by, as far as the open data or the municipality's own figures know of it.</summary>
/// <param name="Indicator">Null where neither holds it.</param>
/// <param name="Row">Null where nothing can be said of the municipality.</param>
/// <param name="HasValues">Of anyone, perhaps of women and men apart only.</param>
/// <param name="Own">The newest that anyone may see of an own indicator, which has no place among others; null for none.</param>
public sealed record FollowedBy(
    string Code,
    Indicator? Indicator,
    ProfileRow? Row,
    bool HasValues,
    OutcomeValue? Own = null
)
{
    public static IReadOnlyList<FollowedBy> Of(
        IReadOnlyList<string> codes,
        IndicatorRanks places,
        FollowedIndicators followed
    ) =>
        [
            .. codes.Select(code => new FollowedBy(
                code,
                followed.Find(code),
                places.Rows.GetValueOrDefault(code),
                places.Reaches.ContainsKey(code),
                followed.Find(code) is { IsOwn: true } && followed.Outcome(code, Gender.Total) is [.., var newest]
                    ? newest
                    : null
            )),
        ];

    public string Title => Indicator is null ? Code : IndicatorTitle.Short(Indicator);

    /// <summary>"89,0 %"; null where the municipality has no value.</summary>
    public string? Value =>
        Row is { Rank: > 0 } row ? Said(row)
        : Own is { } own && Indicator is { } indicator
            ? FigureText.Of(own.Value, new FigureForm(indicator.Unit, indicator.Decimals))
        : null;

    /// <summary>What the value is of: "2025", "tertial 2 2026".</summary>
    public string When => Own?.When ?? $"{Row?.Year}";

    /// <summary>It has a place among all municipalities.</summary>
    public bool IsRanked => Row is { Rank: > 0 };

    private static string Said(ProfileRow row) =>
        row.Indicator.IsCounted ? AnswerText.Word(row.Value, row.Indicator) : FigureText.Of(row.Value, row.Figures);

    /// <summary>Why there is no value.</summary>
    public string Missing =>
        Row is { } row ? $"Saknar värde {row.Year}"
        : Indicator is { IsOwn: true } ? "Inget värde att visa"
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
            : $"Värden: {Each(indicators.Select(Provenance.Of))}."
                + (
                    indicators.Exists(i => !i.IsOwn)
                        ? $" Platser: {Each(indicators.Where(i => !i.IsOwn).Select(Provenance.OfComputed))}."
                        : ""
                );
    }

    private static string Each(IEnumerable<string> words) => string.Join("; ", words.Distinct(StringComparer.Ordinal));
}
