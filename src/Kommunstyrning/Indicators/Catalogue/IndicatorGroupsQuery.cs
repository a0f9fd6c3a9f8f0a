using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>A group of indicators and how many of its members the catalogue holds.</summary>
public sealed record IndicatorGroupEntry(string Id, string Title, int Indicators);

public sealed class IndicatorGroupsQuery(KommunDb db)
{
    /// <returns>In the order of their titles.</returns>
    public async Task<IReadOnlyList<IndicatorGroupEntry>> Run(CancellationToken cancel)
    {
        var ids = db.Indicators.Select(i => i.Id);
        var members = db.IndicatorGroupMembers.Where(m => ids.Contains(m.IndicatorId));
        var groups = await db
            .IndicatorGroups.Select(g => new IndicatorGroupEntry(g.Id, g.Title, members.Count(m => m.GroupId == g.Id)))
            .ToListAsync(cancel);
        return [.. groups.OrderBy(g => g.Title, StringComparer.Create(Text.Swedish, ignoreCase: true))];
    }
}
