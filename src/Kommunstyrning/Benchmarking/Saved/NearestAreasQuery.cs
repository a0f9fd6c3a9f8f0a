using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Municipalities that lie near in some way, to begin a group of one's own with.</summary>
/// <param name="ServiceArea">What the source has compared them by; empty for those of the county.</param>
/// <param name="Areas">The municipality itself left out; by the source's order, or by name.</param>
public sealed record NearestAreas(string ServiceArea, IReadOnlyList<Area> Areas)
{
    public bool IsCounty => ServiceArea.Length == 0;
}

/// <summary>
/// The municipalities that are nearest to the one that has been entered: the source's peer groups, the general one first and
/// then one for each service area, and those of the same county.
/// </summary>
public sealed class NearestAreasQuery(CurrentTenant tenant, OpenDataQuery openData)
{
    /// <returns>Groups with nobody in them are left out; none where there are no open data.</returns>
    public async Task<IReadOnlyList<NearestAreas>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return [];
        var panels = await openData.Panels(cancel);
        if (panels.Find(tenant.Tenant.AreaCode) is not { } focus)
            return [];
        var peers = ComparisonGroupResolver
            .PeerGroups(panels, focus)
            .Select(g => new NearestAreas(
                g.Group.ServiceArea ?? ComparisonGroupKey.General,
                [.. g.Members.Where(m => m != focus.Position).Select(m => panels.Areas[m])]
            ));
        var county = panels
            .Areas.Where(a =>
                a.Kind == AreaKind.Municipality
                && !string.Equals(a.Code, focus.Code, StringComparison.Ordinal)
                && string.Equals(a.CountyCode, focus.CountyCode, StringComparison.Ordinal)
            )
            .OrderBy(a => a.Name, StringComparer.Create(Text.Swedish, ignoreCase: true));
        return [.. peers.Append(new NearestAreas("", [.. county])).Where(g => g.Areas.Count > 0)];
    }
}
