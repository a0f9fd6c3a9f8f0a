using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Organisation;

/// <summary>The units of the municipality that has been entered. How it is organised is public, and all see the same.</summary>
public sealed class UnitsQuery(KommunDb db)
{
    /// <returns>By id, so that units which were given the same place at once stand in one order everywhere; pages draw them as a tree.</returns>
    public async Task<IReadOnlyList<Unit>> Run(CancellationToken cancel) =>
        await db.Units.AsNoTracking().OrderBy(u => u.Id).ToListAsync(cancel);

    /// <returns>Null where there is none.</returns>
    public Task<Unit?> One(Guid id, CancellationToken cancel) =>
        db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel);
}
