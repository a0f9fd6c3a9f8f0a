using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// The former period steps back when its last day has passed and the next one is in force, with all that lies below it; each
/// stays where it hung, so that it can be read as it was.
/// </summary>
internal static class StepBack
{
    /// <summary>Changes tracked rows and does not save.</summary>
    /// <param name="next">In force, or about to be.</param>
    public static async Task Of(KommunDb db, Element next, DateOnly today, CancellationToken cancel)
    {
        if (next.SucceedsId is not { } formerId)
            return;
        var former = await db.Elements.SingleAsync(e => e.Id == formerId, cancel);
        if (await LastDay(db, former, cancel) >= today)
            return;
        await Down(db, former, next, cancel);
    }

    /// <summary>Its own, or that of the nearest that it lies under; null where none has an end.</summary>
    private static async Task<DateOnly?> LastDay(KommunDb db, Element element, CancellationToken cancel)
    {
        var at = element;
        while (at is { PeriodTo: null, ParentId: { } parentId })
            at = await db.Elements.SingleAsync(e => e.Id == parentId, cancel);
        return at.PeriodTo;
    }

    /// <summary>
    /// What is still being written below was seen by nobody else, and goes on under what follows on its parent; where nothing
    /// does, it is left where it is to be moved.
    /// </summary>
    /// <param name="heir">Of the element; null where it has none.</param>
    private static async Task Down(KommunDb db, Element element, Element? heir, CancellationToken cancel)
    {
        if (!element.State.IsLiving())
            return;
        element.State = ElementState.Superseded;
        foreach (var child in await db.Elements.Where(e => e.ParentId == element.Id).ToListAsync(cancel))
        {
            if (child.State.IsDecided())
                await Down(db, child, await HeirOf(db, child, cancel), cancel);
            else if (heir is not null)
                child.ParentId = heir.Id;
        }
    }

    private static Task<Element?> HeirOf(KommunDb db, Element element, CancellationToken cancel) =>
        db.Elements.FirstOrDefaultAsync(e => e.SucceedsId == element.Id && e.State != ElementState.Superseded, cancel);

    /// <summary>Next periods that are in force while the former's last day has passed.</summary>
    public static async Task<List<Guid>> Due(KommunDb db, DateOnly today, CancellationToken cancel) =>
        await (
            from next in db.Elements
            where next.State == ElementState.InForce || next.State == ElementState.FollowedUp
            join former in db.Elements on next.SucceedsId equals former.Id
            where former.State != ElementState.Superseded && former.PeriodTo < today
            select next.Id
        ).ToListAsync(cancel);
}
