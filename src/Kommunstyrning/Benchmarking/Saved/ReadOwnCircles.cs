using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>A municipality's own circles by name, for its members; for everyone else, and outside of any, there are none.</summary>
public sealed class ReadOwnCircles(KommunDb db, CurrentActor actor)
{
    public async Task<IReadOnlyList<OwnCircle>> Run(CancellationToken cancel)
    {
        if (!actor.IsMember)
            return [];
        var circles = await db.OwnCircles.AsNoTracking().ToListAsync(cancel);
        return [.. circles.OrderBy(c => c.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))];
    }

    /// <returns>Null where there is none.</returns>
    public async Task<OwnCircle?> One(Guid id, CancellationToken cancel) =>
        actor.IsMember ? await db.OwnCircles.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) : null;
}
