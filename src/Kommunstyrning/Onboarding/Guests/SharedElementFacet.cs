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
        Replace(fromElementId, [new RoleGrant(Role.Guest, ElementId: toElementId)], cancel);

    public Task Remove(Guid elementId, CancellationToken cancel) => Replace(elementId, [], cancel);

    private async Task Replace(Guid elementId, IReadOnlyList<RoleGrant> by, CancellationToken cancel)
    {
        var (here, shared) = (db.CurrentTenantId, new RoleGrant(Role.Guest, ElementId: elementId));
        var places = await db.Memberships.Where(m => m.TenantId == here).ToListAsync(cancel);
        foreach (var place in places.Where(p => p.Grants.Contains(shared)))
            place.Grants = [.. place.Grants.Where(g => g != shared).Union(by)];
    }
}
