using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>The areas in the order of their codes, all or of one kind.</summary>
public sealed class AreasQuery(KommunDb db)
{
    /// <param name="kind">Null for all kinds.</param>
    public async Task<IReadOnlyList<Area>> Run(AreaKind? kind, CancellationToken cancel) =>
        await db
            .Areas.AsNoTracking()
            .Where(a => kind == null || a.Kind == kind)
            .OrderBy(a => a.Code)
            .ToListAsync(cancel);
}
