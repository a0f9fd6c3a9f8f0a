using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>A municipality's own groups by name, for its members; for everyone else, and outside of any, there are none.</summary>
public sealed class OwnGroupsQuery(KommunDb db)
{
    /// <returns>In the order of a Swedish list.</returns>
    public async Task<IReadOnlyList<OwnGroup>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return [];
        var groups = await db.OwnGroups.AsNoTracking().ToListAsync(cancel);
        return [.. groups.OrderBy(c => c.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))];
    }

    /// <returns>Null where there is none.</returns>
    public async Task<OwnGroup?> One(CallerAccess access, Guid id, CancellationToken cancel) =>
        access.SeesDrafts ? await db.OwnGroups.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) : null;
}
