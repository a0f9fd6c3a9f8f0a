using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Removes an activity that only members have seen. One that all could read is closed with a reason instead.</summary>
public sealed class RemoveActivity(KommunDb db)
{
    /// <summary>Its notes and ties go with it. Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the activity, as the person read it.</param>
    /// <returns>
    /// The removed activity. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in
    /// conflict when its element is decided.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and removing.</exception>
    public async Task<Outcome<Activity>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        var found = await ActivityToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return Outcome<Activity>.Refused(found.Refusals);
        var (activity, element) = found.Value;
        if (!MayBeRemoved(element))
            return Refusal.Conflict(
                "",
                $"”{activity.Title}” hör till något som är antaget, och alla har kunnat läsa den. Avsluta den med ett skäl i stället."
            );
        await new ActivityFacet(db).Remove(activity, cancel);
        await db.SaveChangesAsync(cancel);
        return activity;
    }

    /// <returns>True where only members have seen the element's activities.</returns>
    public static bool MayBeRemoved(Element element) => !element.State.IsPublic();
}
