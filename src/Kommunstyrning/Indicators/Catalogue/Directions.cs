using System.Collections.Frozen;

namespace Kommunstyrning.Indicators;

/// <summary>
/// The product's own list of which way is good, by KPI id, from Directions.csv (`id;direction;note`): KKiK and the KPIs
/// that most municipalities follow, and those of the invented sample (99 after the letter). Kolada says nothing of it.
/// Costs, volumes and structure have no good direction.
/// </summary>
public static class Directions
{
    private static readonly FrozenDictionary<string, JudgedDirection> All = Read()
        .ToFrozenDictionary(row => row.KpiId, StringComparer.Ordinal);

    /// <summary>None for a KPI that is not in the list.</summary>
    public static Direction Of(string kpiId) => All.GetValueOrDefault(kpiId)?.Direction ?? Direction.None;

    /// <summary>The row of a KPI with its note, or null where nobody has judged it.</summary>
    public static JudgedDirection? Find(string kpiId) => All.GetValueOrDefault(kpiId);

    /// <summary>All rows, in the order of their ids.</summary>
    public static IEnumerable<JudgedDirection> Rows => All.Values.OrderBy(row => row.KpiId, StringComparer.Ordinal);

    private static IEnumerable<JudgedDirection> Read() =>
        CatalogueFile
            .Rows("Directions.csv")
            .Select(cells => new JudgedDirection(
                cells[0],
                Enum.Parse<Direction>(cells[1], ignoreCase: true),
                cells[2]
            ));
}
