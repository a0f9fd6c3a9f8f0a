using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Answers where one area stands among those most like it in a few indicators; nothing is asked of the database for each.</summary>
public sealed class SimilarRanksQuery(
    ComparisonGroupResolver comparisonGroupResolver,
    OpenDataQuery openData,
    TimeProvider clock
)
{
    /// <param name="codes">Of indicators, in capital letters.</param>
    /// <returns>By code; absent where nothing can be said, and empty where the source has no group of likes.</returns>
    public async Task<IReadOnlyDictionary<string, ProfileRow>> Run(
        CallerAccess access,
        string areaCode,
        IReadOnlyCollection<string> codes,
        CancellationToken cancel
    )
    {
        var panels = await openData.Panels(cancel);
        var none = new Dictionary<string, ProfileRow>(StringComparer.Ordinal);
        if (codes.Count == 0 || panels.Find(areaCode) is not { Kind: not AreaKind.Nation } area)
            return none;
        var group = await comparisonGroupResolver.Run(access, ComparisonGroupKey.Similar, panels, area, cancel);
        if (!group.Succeeded)
            return none;
        var catalogue = await openData.Catalogue(cancel);
        return Profile
            .Among(panels, codes.Select(catalogue.Find).OfType<Indicator>(), group.Value, area.Position, clock.Today())
            .ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
    }
}
