using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Which groups of areas somebody asks for. Null does not narrow.</summary>
/// <param name="Focus">Code or name of the area that a peer group resembles.</param>
/// <param name="IsPeerGroup">Only groups that resemble one area, or only the general ones.</param>
public sealed record AreaGroupsRequest(string? Focus = null, bool? IsPeerGroup = null, int Page = 1);

/// <summary>A group with its members of today, in the order of their codes.</summary>
public sealed record AreaGroupEntry(AreaGroup Group, IReadOnlyList<Area> Members);

public sealed class AreaGroupsQuery(KommunDb db, AreasQuery areasQuery)
{
    /// <summary>Groups that the source still holds, in the order of their ids.</summary>
    /// <returns>Refused where the focus is no area, or there is no such page.</returns>
    public async Task<Outcome<PageOf<AreaGroupEntry>>> Run(AreaGroupsRequest asked, CancellationToken cancel)
    {
        var areas = await areasQuery.Run(kind: null, cancel);
        var named = ChosenAreas.AsAsked(asked.Focus is { } focus ? [focus] : [], ChosenAreas.Reader(areas));
        if (!named.Succeeded)
            return Refusal.Invalid("focus", named.Refusals[0].Sentence);
        var code = named.Value is [var area] ? area.Code : null;
        var groups = db
            .AreaGroups.AsNoTracking()
            .Where(g => g.RemovedAt == null)
            .Where(g => code == null || g.FocusCode == code)
            .Where(g => asked.IsPeerGroup == null || (g.ServiceArea != null) == asked.IsPeerGroup);
        var count = await groups.CountAsync(cancel);
        if (Paging.Check(count, asked.Page) is { } refusal)
            return refusal;
        var shown = await groups
            .OrderBy(g => g.Id)
            .Skip((asked.Page - 1) * Paging.Size)
            .Take(Paging.Size)
            .ToListAsync(cancel);
        return new PageOf<AreaGroupEntry>(await WithMembers(shown, areas, cancel), count, asked.Page);
    }

    private async Task<IReadOnlyList<AreaGroupEntry>> WithMembers(
        List<AreaGroup> groups,
        IReadOnlyList<Area> areas,
        CancellationToken cancel
    )
    {
        var ids = groups.ConvertAll(g => g.Id);
        var members = await db
            .AreaGroupMembers.AsNoTracking()
            .Where(m => m.Until == null && ids.Contains(m.GroupId))
            .ToListAsync(cancel);
        var known = areas.ToDictionary(a => a.Code, StringComparer.Ordinal);
        var membersOf = members
            .Where(m => known.ContainsKey(m.AreaCode))
            .OrderBy(m => m.AreaCode, StringComparer.Ordinal)
            .ToLookup(m => m.GroupId, m => known[m.AreaCode], StringComparer.Ordinal);
        return groups.ConvertAll(g => new AreaGroupEntry(g, [.. membersOf[g.Id]]));
    }
}
