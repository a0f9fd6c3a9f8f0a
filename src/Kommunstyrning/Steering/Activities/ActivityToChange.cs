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
        return WhyNot(access, activity, element) is { } others
            ? others
            : AsRead(new ActivityToChange(activity, element), revision);
    }

    /// <summary>For a note, which a guest may write too where that was said when something was shared.</summary>
    /// <returns>As <see cref="Find"/>; to a guest what the guest does not see is missing.</returns>
    public static async Task<Outcome<ActivityToChange>> FindToNote(
        KommunDb db,
        CallerAccess access,
        Guid id,
        int revision,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Report) is null || access.EntrustedElements.Count == 0)
            return await Find(db, access, id, revision, cancel);
        var seen = await db.SeenElementsBy(access, cancel);
        if (
            await db.Activities.SingleOrDefaultAsync(a => a.Id == id && seen.Any(e => e.Id == a.ElementId), cancel)
            is not { } activity
        )
            return Refusal.Missing("Aktiviteten");
        var element = await db.Elements.AsNoTracking().SingleAsync(e => e.Id == activity.ElementId, cancel);
        return (await db.ElementsUnder(access.EntrustedElements, cancel)).Contains(element.Id)
            ? AsRead(new ActivityToChange(activity, element), revision)
            : Refusal.Forbidden("Som gäst får du bara skriva om aktiviteter i det som har delats med dig för det.");
    }

    private static Outcome<ActivityToChange> AsRead(ActivityToChange found, int revision)
    {
        var (activity, element) = found;
        if (activity.Revision != revision)
            return Refusal.Stale($"”{activity.Title}”");
        return SaveActivity.WhyNot(element) is { } superseded ? superseded : found;
    }

    /// <summary>It is the matter of the unit that does it, and of the one that answers for the element.</summary>
    public static Refusal? WhyNot(CallerAccess access, Activity activity, Element element) =>
        access.May(Rights.Report, element.OwnerUnitId) ? null : access.WhyNot(Rights.Report, activity.UnitId);
}
