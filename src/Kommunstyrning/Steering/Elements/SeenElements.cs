using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Which elements one reader may see: the one place where that is decided.</summary>
internal static class SeenElements
{
    /// <returns>Not asked yet. For a guest what is shared with the guest has been read, in one question.</returns>
    public static async Task<IQueryable<Element>> SeenElementsBy(
        this KommunDb db,
        CallerAccess access,
        CancellationToken cancel
    )
    {
        if (access.SeesDrafts)
            return db.Elements;
        var isFromReview = access.Rights.HasFlag(Rights.SeeReviews);
        if (access.SharedElements.Count == 0)
            return isFromReview
                ? db.Elements.Where(e => e.State != ElementState.Draft)
                : db.Elements.Where(e => ElementStates.Public.Contains(e.State));
        var shared = await db.ElementsUnder(access.SharedElements, cancel);
        return isFromReview
            ? db.Elements.Where(e => e.State != ElementState.Draft || shared.Contains(e.Id))
            : db.Elements.Where(e => ElementStates.Public.Contains(e.State) || shared.Contains(e.Id));
    }

    /// <returns>These, and all that lies below them in the plan as it is now.</returns>
    public static async Task<List<Guid>> ElementsUnder(
        this KommunDb db,
        IReadOnlyList<Guid> tops,
        CancellationToken cancel
    )
    {
        var below = (await db.Elements.Select(e => new { e.Id, e.ParentId }).ToListAsync(cancel)).ToLookup(
            e => e.ParentId,
            e => e.Id
        );
        var found = new HashSet<Guid>();
        var left = new Queue<Guid>(tops);
        while (left.TryDequeue(out var id))
        {
            if (!found.Add(id))
                continue;
            foreach (var child in below[id])
                left.Enqueue(child);
        }
        return [.. found];
    }
}
