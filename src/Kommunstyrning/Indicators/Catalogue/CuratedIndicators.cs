using System.Collections.Frozen;
using System.Globalization;

namespace Kommunstyrning.Indicators;

/// <summary>What we say of an indicator that many use, read and judged one by one.</summary>
/// <param name="Name">As a person would say it: "Meritvärde i årskurs 9".</param>
/// <param name="Subject">
/// Of a sentence that goes on with "är 225,9 poäng", with {s} for the area's name in the genitive or {o} for the name.
/// </param>
/// <param name="Unit">Empty for none.</param>
/// <param name="Reason">Why that way is good, or why none is; in Swedish, without a full stop.</param>
public sealed record CuratedIndicator(
    string Id,
    string Name,
    string Subject,
    string Unit,
    int Decimals,
    IndicatorKind Kind,
    Direction Direction,
    string Reason
)
{
    /// <summary>"Meritvärdet i årskurs 9 i Piteås skolor".</summary>
    /// <param name="area">The name of a municipality or a region.</param>
    public string SubjectOf(string area) =>
        Subject
            .Replace("{s}", area[^1] is 's' or 'x' or 'z' ? area : $"{area}s", StringComparison.Ordinal)
            .Replace("{o}", area, StringComparison.Ordinal);
}

/// <summary>
/// The indicators that are named and judged one by one, from Curated.csv
/// (`id;name;subject;unit;decimals;kind;direction;reason`): KKiK, Agenda 2030 and the most used of each operating area.
/// A row is added by writing it there.
/// </summary>
public static class CuratedIndicators
{
    private static readonly FrozenDictionary<string, CuratedIndicator> All = CatalogueFile
        .Rows("Curated.csv")
        .Select(cells => new CuratedIndicator(
            cells[0],
            cells[1],
            cells[2],
            cells[3],
            int.Parse(cells[4], CultureInfo.InvariantCulture),
            Enum.Parse<IndicatorKind>(cells[5], ignoreCase: true),
            Enum.Parse<Direction>(cells[6], ignoreCase: true),
            cells[7]
        ))
        .ToFrozenDictionary(row => row.Id, StringComparer.Ordinal);

    /// <returns>Null for an indicator that is not in the list.</returns>
    public static CuratedIndicator? Find(string id) => All.GetValueOrDefault(id);

    /// <summary>In the order of their ids.</summary>
    public static IEnumerable<CuratedIndicator> Rows => All.Values.OrderBy(row => row.Id, StringComparer.Ordinal);
}
