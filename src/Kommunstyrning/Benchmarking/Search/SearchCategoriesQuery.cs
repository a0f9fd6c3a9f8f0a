using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <summary>A way into the catalogue and how many indicators with values lie behind it.</summary>
/// <param name="Key">An operating area's name or a group's id.</param>
public sealed record SearchCategory(string Key, string Title, int Indicators);

/// <summary>Where to begin among the indicators.</summary>
/// <param name="Compared">How many have values.</param>
/// <param name="InCatalogue">How many there are, with and without values.</param>
/// <param name="OperatingAreas">In the order of their names; those where something has values.</param>
/// <param name="Groups">The same of groups; the national sets are there with and without values.</param>
/// <param name="Marked">The groups that most begin with: the two national ones, then the largest.</param>
public sealed record SearchCategories(
    int Compared,
    int InCatalogue,
    IReadOnlyList<SearchCategory> OperatingAreas,
    IReadOnlyList<SearchCategory> Groups,
    IReadOnlyList<SearchCategory> Marked,
    DataVersion Version
);

public sealed class SearchCategoriesQuery(OpenDataQuery openData)
{
    private const int MostMarked = 8;

    /// <returns>Empty lists before anything has been imported.</returns>
    public async Task<SearchCategories> Run(CancellationToken cancel)
    {
        var version = await openData.Version(cancel);
        var catalogue = await openData.Catalogue(cancel);
        var reaches = (await openData.Panels(cancel)).Reaches;
        var inArea = catalogue
            .Indicators.Where(i => reaches.ContainsKey(i.Id))
            .CountBy(i => i.OperatingArea, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var groups = catalogue
            .NamedGroups.Select(g => new SearchCategory(
                g.Id,
                g.Title,
                catalogue.Groups[g.Id].Count(reaches.ContainsKey)
            ))
            .Where(g => g.Indicators > 0 || NationalSets.Has(g.Title))
            .ToList();
        return new SearchCategories(
            inArea.Values.Sum(),
            catalogue.Indicators.Count,
            [
                .. catalogue
                    .OperatingAreas.Where(inArea.ContainsKey)
                    .Select(area => new SearchCategory(area, area, inArea[area])),
            ],
            groups,
            [
                .. groups
                    .OrderBy(g => NationalSets.Place(g.Title))
                    .ThenByDescending(g => g.Indicators)
                    .ThenBy(g => g.Title, StringComparer.Ordinal)
                    .Take(MostMarked),
            ],
            version
        );
    }
}
