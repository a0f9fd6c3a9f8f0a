using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>An activity that somebody is about to change, and the element that it belongs to.</summary>
internal sealed record ActivityToChange(Activity Activity, Element Element)
{
    /// <returns>
    /// Tracked. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in conflict when
    /// the element is superseded.
    /// </returns>
    public static async Task<Outcome<ActivityToChange>> Find(
        KommunDb db,
        CallerAccess access,
        Guid id,
        int revision,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Report) is { } forbidden)
            return forbidden;
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } activity)
            return Refusal.Missing("Aktiviteten");
        var element = await db.Elements.AsNoTracking().SingleAsync(e => e.Id == activity.ElementId, cancel);
        if (WhyNot(access, activity, element) is { } others)
            return others;
        if (activity.Revision != revision)
            return Refusal.Stale($"”{activity.Title}”");
        return SaveActivity.WhyNot(element) is { } superseded ? superseded : new ActivityToChange(activity, element);
    }

    /// <summary>It is the matter of the unit that does it, and of the one that answers for the element.</summary>
    public static Refusal? WhyNot(CallerAccess access, Activity activity, Element element) =>
        access.May(Rights.Report, element.OwnerUnitId) ? null : access.WhyNot(Rights.Report, activity.UnitId);
}
