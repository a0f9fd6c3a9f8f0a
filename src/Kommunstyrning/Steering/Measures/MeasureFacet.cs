using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>A new wording is followed by the same indicators as the former.</summary>
internal sealed class MeasureFacet(KommunDb db) : IElementFacet
{
    public async Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) =>
        db.AddRange(
            (await Of(fromElementId, cancel)).ConvertAll(m => new Measure
            {
                ElementId = toElementId,
                IndicatorId = m.IndicatorId,
                Order = m.Order,
            })
        );

    public async Task Remove(Guid elementId, CancellationToken cancel) => db.RemoveRange(await Of(elementId, cancel));

    private Task<List<Measure>> Of(Guid elementId, CancellationToken cancel) =>
        db.Measures.Where(m => m.ElementId == elementId).OrderBy(m => m.Order).ToListAsync(cancel);
}
