namespace Kommunstyrning.Indicators;

/// <summary>All indicators of one data version with the index to search them. Shared by requests: only to be read.</summary>
/// <param name="Number">The data version that it is at least as new as.</param>
/// <param name="Indicators">In the order of their ids.</param>
/// <param name="Groups">Ids of the indicators in each group, by the group's id.</param>
/// <param name="NamedGroups">The groups in the order of their titles.</param>
public sealed record CatalogueCopy(
    long Number,
    IReadOnlyList<Indicator> Indicators,
    SearchIndex Index,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Groups,
    IReadOnlyList<IndicatorGroup> NamedGroups
)
{
    private readonly Dictionary<string, Indicator> byId = Indicators.ToDictionary(
        i => i.Id,
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="id">In capital or small letters.</param>
    /// <returns>Null where the catalogue has none of that id.</returns>
    public Indicator? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Ids of the indicators in the national sets.</summary>
    public IReadOnlySet<string> National { get; } =
        NamedGroups
            .Where(group => NationalSets.Has(group.Title))
            .SelectMany(group => Groups[group.Id])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Each once, in the order of a Swedish list; indicators without one add none.</summary>
    public IReadOnlyList<string> OperatingAreas { get; } =
    [
        .. Indicators
            .Select(i => i.OperatingArea)
            .Where(area => area.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Create(Text.Swedish, ignoreCase: true)),
    ];
}
