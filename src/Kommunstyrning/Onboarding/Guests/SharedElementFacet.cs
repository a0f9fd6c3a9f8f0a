using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// What is shared with guests goes along when a new wording takes an element's place, and goes with a draft that is thrown
/// away. A new wording that waits is shared by itself or not at all.
/// </summary>
internal sealed class SharedElementFacet(KommunDb db) : IElementFacet
{
    public Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) => Task.CompletedTask;

    public Task TakePlace(Guid fromElementId, Guid toElementId, CancellationToken cancel) =>
        Replace(fromElementId, toElementId, cancel);

    public Task Remove(Guid elementId, CancellationToken cancel) => Replace(elementId, to: null, cancel);

    private async Task Replace(Guid elementId, Guid? to, CancellationToken cancel)
    {
        var here = db.CurrentTenantId;
        var places = await db.Memberships.Where(m => m.TenantId == here).ToListAsync(cancel);
        foreach (var place in places)
        {
            var shared = place.Grants.FindAll(g => g.ElementId == elementId);
            if (shared.Count > 0)
                place.Grants =
                [
                    .. place.Grants.Where(g => g.ElementId != elementId && (to is null || g.ElementId != to)),
                    .. to is null ? [] : shared.Select(g => g with { ElementId = to }),
                ];
        }
    }
}
