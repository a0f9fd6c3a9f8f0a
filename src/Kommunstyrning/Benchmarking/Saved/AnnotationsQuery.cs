using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>What the municipality of the address says of the years of one indicator; nothing outside of any.</summary>
public sealed class AnnotationsQuery(KommunDb db, CurrentTenant tenant)
{
    /// <returns>The oldest year first, one of each year.</returns>
    public async Task<IReadOnlyList<Annotation>> Run(string indicatorId, CancellationToken cancel) =>
        tenant.IsSet
            ? await db
                .Annotations.AsNoTracking()
                .Where(a => a.IndicatorId == indicatorId)
                .OrderBy(a => a.Year)
                .ToListAsync(cancel)
            : [];

    /// <returns>Null where there is none.</returns>
    public async Task<Annotation?> One(Guid id, CancellationToken cancel) =>
        tenant.IsSet ? await db.Annotations.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) : null;
}
