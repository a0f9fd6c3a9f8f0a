using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>A new wording is gone through anew, so that no answer is carried over to it.</summary>
internal sealed class CriterionFacet(KommunDb db) : IElementFacet
{
    public Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) => Task.CompletedTask;

    public async Task Remove(Guid elementId, CancellationToken cancel) =>
        db.RemoveRange(await db.CriterionAnswers.Where(a => a.ElementId == elementId).ToListAsync(cancel));
}
