using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>The panels in memory, read again by the first who needs a newer version while the others wait.</summary>
public sealed class PanelCache
{
    private readonly SingleFlight<PanelCopy> copy = new();

    /// <param name="number">The data version that the reader has seen; what comes is as new or newer.</param>
    /// <param name="db">Only used where the panels have to be read.</param>
    public Task<PanelCopy> At(long number, KommunDb db, CancellationToken cancel) =>
        copy.Get(c => c.Number >= number, () => Read(number, db), cancel);

    private static async Task<PanelCopy> Read(long number, KommunDb db)
    {
        var series = new Dictionary<(string, Gender), SortedList<int, PackedPanel>>();
        var panels = db
            .Panels.AsNoTracking()
            .Where(p => p.State == PanelState.Current && p.Count > 0)
            .Select(p => new
            {
                p.IndicatorId,
                p.Year,
                p.Gender,
                p.Values,
                p.Statuses,
                p.Revision,
            });
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var panel in panels.AsAsyncEnumerable())
        {
            // one string for all panels of an indicator
            if (!ids.TryGetValue(panel.IndicatorId, out var id))
                ids[panel.IndicatorId] = id = panel.IndicatorId;
            if (!series.TryGetValue((id, panel.Gender), out var years))
                series[(id, panel.Gender)] = years = [];
            years[panel.Year] = new PackedPanel(panel.Values, panel.Statuses, panel.Revision);
        }
        // areas after panels: a panel has no place that they lack
        var areas = await db.Areas.AsNoTracking().OrderBy(a => a.Position).ToListAsync();
        return new PanelCopy(number, areas, await Groups(areas, db), series);
    }

    private static async Task<List<AreaComparisonGroup>> Groups(List<Area> areas, KommunDb db)
    {
        var positionOf = areas.ToDictionary(a => a.Code, a => a.Position, StringComparer.Ordinal);
        var members = (await db.AreaGroupMembers.AsNoTracking().Where(m => m.Until == null).ToListAsync()).ToLookup(
            m => m.GroupId,
            m => m.AreaCode,
            StringComparer.Ordinal
        );
        var groups = await db
            .AreaGroups.AsNoTracking()
            .Where(g => g.RemovedAt == null)
            .OrderBy(g => g.Id)
            .ToListAsync();
        return groups.ConvertAll(g => new AreaComparisonGroup(
            g,
            [.. members[g.Id].Where(positionOf.ContainsKey).Select(code => positionOf[code]).Order()]
        ));
    }
}
