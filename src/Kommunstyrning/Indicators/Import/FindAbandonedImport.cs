using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Tells whether a run waits or was left under way, and nobody works at it.</summary>
public sealed class FindAbandonedImport(KommunDb db, TimeProvider clock)
{
    /// <returns>True where a run is to be taken up: nobody holds the lease, or its holder is silent or gone.</returns>
    public async Task<bool> Run(CancellationToken cancel)
    {
        if (!await db.ImportRuns.AnyAsync(RunImport.UnderWay, cancel))
            return false;
        var lease = await db.ImportLeases.AsNoTracking().SingleAsync(cancel);
        return AcquiredLease.CanBeTaken(lease, clock.GetUtcNow());
    }
}
