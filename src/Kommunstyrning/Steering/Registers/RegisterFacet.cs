using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>A new wording has the same partners, promises, sources and documents as the former.</summary>
internal sealed class RegisterFacet(KommunDb db) : IElementFacet
{
    public async Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) =>
        db.AddRange(
            (
                await db
                    .RegisterTies.Where(t => t.ElementId == fromElementId && t.ActivityId == null)
                    .ToListAsync(cancel)
            ).ConvertAll(t => new RegisterTie
            {
                EntryId = t.EntryId,
                ElementId = toElementId,
                Role = t.Role,
            })
        );

    public async Task Remove(Guid elementId, CancellationToken cancel) =>
        db.RemoveRange(await db.RegisterTies.Where(t => t.ElementId == elementId).ToListAsync(cancel));
}
