using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// The catalogue in memory, about 20 MB for all of Kolada. Built by the first who needs a newer one while the others
/// wait, in about a second.
/// </summary>
public sealed class CatalogueCache
{
    private readonly SingleFlight<CatalogueCopy> copy = new();

    /// <param name="number">The data version that the reader has seen; what comes is as new or newer.</param>
    /// <param name="db">Only used where the catalogue has to be read.</param>
    public Task<CatalogueCopy> At(long number, KommunDb db, CancellationToken cancel) =>
        copy.Get(c => c.Number >= number, () => Build(number, db), cancel);

    private static async Task<CatalogueCopy> Build(long number, KommunDb db)
    {
        var indicators = await db.Indicators.AsNoTracking().OrderBy(i => i.Id).ToListAsync();
        var groups = await db.IndicatorGroups.AsNoTracking().ToListAsync();
        var members = await db.IndicatorGroupMembers.AsNoTracking().ToListAsync();
        var idsOf = members.ToLookup(m => m.GroupId, m => m.IndicatorId, StringComparer.Ordinal);
        var groupsOf = Categories(groups, members);
        return new CatalogueCopy(
            number,
            indicators,
            new SearchIndex(indicators.ConvertAll(i => Entry(i, [.. groupsOf[i.Id]]))),
            groups.ToDictionary(
                g => g.Id,
                IReadOnlySet<string> (g) => idsOf[g.Id].ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
            [.. groups.OrderBy(g => g.Title, StringComparer.Create(Text.Swedish, ignoreCase: true))]
        );
    }

    private static ILookup<string, string> Categories(List<IndicatorGroup> groups, List<IndicatorGroupMember> members)
    {
        var titles = groups.ToDictionary(g => g.Id, g => g.Title, StringComparer.Ordinal);
        return members.ToLookup(m => m.IndicatorId, m => titles[m.GroupId], StringComparer.Ordinal);
    }

    private static SearchEntry Entry(Indicator indicator, string[] groups) =>
        new(
            indicator.Id,
            indicator.Name,
            indicator.Title,
            indicator.Description,
            string.Join(". ", [indicator.OperatingArea, .. groups]),
            SearchProminence.Of(indicator, groups.Any(NationalSets.Has))
        );
}
