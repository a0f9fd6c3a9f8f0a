using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>What elements are called, without the plan that they stand in.</summary>
public sealed class ElementTitlesQuery(KommunDb db)
{
    /// <returns>By id; those that the reader may not see are left out.</returns>
    public async Task<Dictionary<Guid, string>> Run(
        CallerAccess access,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var seen = await db.SeenElementsBy(access, cancel);
        return await seen.Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, e.Title })
            .ToDictionaryAsync(e => e.Id, e => e.Title, cancel);
    }

    /// <returns>All that the reader may see, as a question that has not been asked.</returns>
    internal async Task<IQueryable<Guid>> Ids(CallerAccess access, CancellationToken cancel) =>
        (await db.SeenElementsBy(access, cancel)).Select(e => e.Id);
}
