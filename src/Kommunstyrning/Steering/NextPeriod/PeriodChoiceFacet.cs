using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// What is chosen for the next period is chosen about the running element, so a new wording begins without. With a draft that
/// is thrown away go the choices about it, and what had been carried over to it waits again.
/// </summary>
internal sealed class PeriodChoiceFacet(KommunDb db) : IElementFacet
{
    public Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The next period follows on the wording that now applies.</summary>
    public async Task TakePlace(Guid fromElementId, Guid toElementId, CancellationToken cancel)
    {
        foreach (var next in await db.Elements.Where(e => e.SucceedsId == fromElementId).ToListAsync(cancel))
            next.SucceedsId = toElementId;
        foreach (var choice in await db.PeriodChoices.Where(c => c.ElementId == fromElementId).ToListAsync(cancel))
            choice.ElementId = toElementId;
        foreach (var choice in await db.PeriodChoices.Where(c => c.NextElementId == fromElementId).ToListAsync(cancel))
            choice.NextElementId = toElementId;
    }

    public async Task Remove(Guid elementId, CancellationToken cancel)
    {
        var rows = await db
            .PeriodChoices.Where(c => c.ElementId == elementId || c.NextElementId == elementId)
            .ToListAsync(cancel);
        db.RemoveRange(rows.Where(c => c.ElementId == elementId));
        foreach (var row in rows.Where(c => c.NextElementId == elementId))
            row.NextElementId = null;
    }
}
