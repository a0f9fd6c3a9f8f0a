using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>Whom one may choose to look at.</summary>
/// <param name="Municipalities">By name.</param>
/// <param name="Regions">By name.</param>
public sealed record AreaChoices(IReadOnlyList<Area> Municipalities, IReadOnlyList<Area> Regions)
{
    private static readonly StringComparer Alphabet = StringComparer.Create(Text.Swedish, ignoreCase: true);

    /// <summary>Nothing has been fetched yet.</summary>
    public bool IsEmpty => Municipalities.Count == 0;

    public static AreaChoices Of(IReadOnlyList<Area> areas) =>
        new(ByName(areas, AreaKind.Municipality), ByName(areas, AreaKind.Region));

    /// <summary>Counties by name with their municipalities; those that the official list does not know come last.</summary>
    public IEnumerable<IGrouping<string, Area>> Counties =>
        Municipalities
            .GroupBy(a => Municipality.Find(a.Code)?.County ?? "", StringComparer.Ordinal)
            .OrderBy(g => g.Key.Length == 0 ? 1 : 0)
            .ThenBy(g => g.Key, Alphabet);

    private static List<Area> ByName(IReadOnlyList<Area> areas, AreaKind kind) =>
        [.. areas.Where(a => a.Kind == kind).OrderBy(a => a.Name, Alphabet)];
}
