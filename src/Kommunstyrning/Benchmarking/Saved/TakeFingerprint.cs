using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Finds the values that a page of comparisons rests on, as they are today.</summary>
public sealed class TakeFingerprint(
    OpenDataQuery openData,
    ComparisonGroupResolver comparisonGroupResolver,
    TimeProvider clock
)
{
    /// <summary>The most indicators that are followed on one page.</summary>
    public const int Most = 300;

    /// <param name="home">Code of the area in focus where the address names none.</param>
    /// <param name="alsoShows">Indicators that the address does not name.</param>
    /// <returns>
    /// Of each indicator the year that the page shows; those without values are left out, and those beyond the most are
    /// not followed.
    /// </returns>
    public async Task<Fingerprint> Run(
        CallerAccess access,
        SavedAddress address,
        string home,
        IEnumerable<string> alsoShows,
        CancellationToken cancel
    )
    {
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        var focus = panels.Named.Find(address.Find("kommun") ?? home);
        var members = await Members(access, address, panels, focus, cancel);
        var gender = GenderCode.Read(address.Find("kon") ?? "") ?? Gender.Total;
        var year = Year(address);
        var today = clock.Today();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var id in InGroups(address, catalogue)
                .Concat(address.Indicators)
                .Concat(alsoShows)
                .Distinct(StringComparer.Ordinal)
                .Take(Most)
        )
        {
            var series = panels.Of(id, gender);
            if (series.Count == 0 || catalogue.Find(id) is not { } indicator)
                continue;
            var shown =
                year
                ?? LatestYear.Of(panels, series, members, focus?.Position, y => indicator.IsPreliminary(y, today))
                ?? series.GetKeyAtIndex(series.Count - 1);
            if (series.TryGetValue(shown, out var panel))
                taken[Fingerprint.Key(id, shown, gender)] = Fingerprint.Hash(panels.Unpack(panel));
        }
        return new Fingerprint(taken);
    }

    /// <summary>All municipalities where the group cannot be found any more: the page says why, and this goes on.</summary>
    internal async Task<int[]> Members(
        CallerAccess access,
        SavedAddress address,
        PanelCopy panels,
        Area? focus,
        CancellationToken cancel
    )
    {
        var group = await comparisonGroupResolver.Run(access, address.Find("grupp"), panels, focus, cancel);
        if (!group.Succeeded)
            group = await comparisonGroupResolver.Run(access, ComparisonGroupKey.All, panels, focus: null, cancel);
        return group.Succeeded ? group.Value.Members : [];
    }

    private static IEnumerable<string> InGroups(SavedAddress address, CatalogueCopy catalogue) =>
        address.Query.SelectMany(pair => catalogue.Groups.GetValueOrDefault(pair.Value) ?? Enumerable.Empty<string>());

    internal static int? Year(SavedAddress address) =>
        int.TryParse(address.Find("ar"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
