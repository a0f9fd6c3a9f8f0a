using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Ends an activity that is not done, with a reason that stays to be read; or opens it again.</summary>
public sealed class CloseActivity(KommunDb db, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the activity, as the person read it.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <returns>
    /// The activity. Forbidden (403), missing, stale, and in conflict when its element is superseded, or when it is done or
    /// closed already, without a field; invalid at reason.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Activity>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        string? reason,
        CancellationToken cancel
    )
    {
        var found = await ActivityToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return Outcome<Activity>.Refused(found.Refusals);
        var activity = found.Value.Activity;
        var written = Text.Line(reason);
        if (activity.IsClosed)
            return Refusal.Conflict("", $"”{activity.Title}” är redan avslutad.");
        if (activity.State == ActivityState.Done)
            return Refusal.Conflict("", $"”{activity.Title}” är klar och behöver inte avslutas.");
        if (written.Length == 0)
            return Refusal.Invalid("reason", "Skriv varför den avslutas utan att bli klar.");
        if (written.Length > Activity.ReasonLength)
            return Refusal.Invalid(
                "reason",
                $"Skälet får vara högst {Activity.ReasonLength.ToString("N0", Text.Swedish)} tecken."
            );
        activity.ClosedOn = clock.Today();
        activity.ClosedReason = written;
        await db.SaveChangesAsync(cancel);
        return activity;
    }

    /// <summary>Saves in the caller's transaction; the history keeps that it was closed, and why.</summary>
    /// <param name="revision">Of the activity, as the person read it.</param>
    /// <returns>The activity; one that goes on is left as it is. Refused as by <see cref="Run"/>.</returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Activity>> Reopen(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        var found = await ActivityToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return Outcome<Activity>.Refused(found.Refusals);
        found.Value.Activity.ClosedOn = null;
        found.Value.Activity.ClosedReason = "";
        await db.SaveChangesAsync(cancel);
        return found.Value.Activity;
    }
}
