using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Which values of a panel the source has changed since they were first fetched.</summary>
public sealed class RevisedValuesQuery(KommunDb db)
{
    private static readonly Dictionary<int, RevisedValue> None = [];

    /// <returns>By position; nothing is read for a panel that has never been another.</returns>
    public async Task<IReadOnlyDictionary<int, RevisedValue>> Run(
        string indicatorId,
        int year,
        Gender gender,
        PanelCopy panels,
        CancellationToken cancel
    )
    {
        if (!panels.Of(indicatorId, gender).TryGetValue(year, out var current) || current.Revision == 1)
            return None;
        var former = await db
            .Panels.AsNoTracking()
            .Where(p => p.IndicatorId == indicatorId && p.Year == year && p.Gender == gender)
            .Where(p => p.State == PanelState.Former && p.ReplacedAt != null)
            .OrderBy(p => p.Revision)
            .Select(p => new
            {
                p.Values,
                p.Statuses,
                p.ReplacedAt,
            })
            .ToListAsync(cancel);
        return RevisedValue.Of(
            former.ConvertAll(p => (panels.Unpack(new PackedPanel(p.Values, p.Statuses)), p.ReplacedAt!.Value)),
            panels.Unpack(current)
        );
    }
}
