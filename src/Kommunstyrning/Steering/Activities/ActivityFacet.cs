using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Work goes on while a new wording is written, so nothing is copied to the draft: when the wording takes the element's place,
/// the activities with their notes and ties move to it.
/// </summary>
internal sealed class ActivityFacet(KommunDb db) : IElementFacet
{
    public Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) => Task.CompletedTask;

    public async Task TakePlace(Guid fromElementId, Guid toElementId, CancellationToken cancel)
    {
        foreach (var activity in await db.Activities.Where(a => a.ElementId == fromElementId).ToListAsync(cancel))
            activity.ElementId = toElementId;
        var ties = db.RegisterTies.Where(t => t.ElementId == fromElementId && t.ActivityId != null);
        foreach (var tie in await ties.ToListAsync(cancel))
            tie.ElementId = toElementId;
    }

    public async Task Remove(Guid elementId, CancellationToken cancel)
    {
        foreach (var activity in await db.Activities.Where(a => a.ElementId == elementId).ToListAsync(cancel))
            await Remove(activity, cancel);
    }

    /// <summary>With its notes and ties, and what others wait for it. Does not save.</summary>
    internal async Task Remove(Activity activity, CancellationToken cancel)
    {
        var id = activity.Id;
        db.RemoveRange(await db.ActivityNotes.Where(n => n.ActivityId == id).ToListAsync(cancel));
        db.RemoveRange(
            await db.ActivityDependencies.Where(d => d.ActivityId == id || d.DependsOnId == id).ToListAsync(cancel)
        );
        db.RemoveRange(await db.RegisterTies.Where(t => t.ActivityId == id).ToListAsync(cancel));
        db.Remove(activity);
    }
}
