using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>What there is of an indicator: the years with any value, and how many areas have one in any year.</summary>
public sealed record Coverage(string Id, string Title, IReadOnlyList<int> Years, int Areas);

/// <summary>Goes through every panel once, a few seconds for all there is.</summary>
public sealed class CoverageQuery(KommunDb db)
{
    /// <returns>Every indicator of the catalogue by id, those without values too; years rising.</returns>
    public async Task<IReadOnlyList<Coverage>> Run(CancellationToken cancel)
    {
        var areas = await db.Areas.CountAsync(cancel);
        var found = new Dictionary<string, (SortedSet<int> Years, bool[] Areas)>(StringComparer.Ordinal);
        var values = new double[areas];
        var panels = db.Panels.AsNoTracking().Where(p => p.State == PanelState.Current && p.Count > 0);
        await foreach (var panel in panels.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!found.TryGetValue(panel.IndicatorId, out var sums))
                found[panel.IndicatorId] = sums = ([], new bool[areas]);
            sums.Years.Add(panel.Year);
            values.AsSpan().Fill(double.NaN);
            PackedValues.Unpack(panel.Values, values);
            for (var i = 0; i < areas; i++)
                sums.Areas[i] |= !double.IsNaN(values[i]);
        }
        var indicators = await db.Indicators.OrderBy(i => i.Id).Select(i => new { i.Id, i.Title }).ToListAsync(cancel);
        return
        [
            .. indicators.Select(i =>
                found.TryGetValue(i.Id, out var sums)
                    ? new Coverage(i.Id, i.Title, [.. sums.Years], sums.Areas.Count(has => has))
                    : new Coverage(i.Id, i.Title, [], 0)
            ),
        ];
    }
}
