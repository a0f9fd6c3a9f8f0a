using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Throws away a round that was never opened. One that has been is ended by a decision.</summary>
public sealed class DiscardRound(KommunDb db)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">The revision that the person read.</param>
    /// <returns>
    /// The round that is gone. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in
    /// conflict when it has been opened.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and removing.</exception>
    public async Task<Outcome<Round>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        var found = await RoundToChange.Find(db, access, id, revision, WhyKept, cancel);
        if (!found.Succeeded)
            return found;
        db.Remove(found.Value);
        await db.SaveChangesAsync(cancel);
        return found.Value;
    }

    private static Refusal? WhyKept(Round round) =>
        round.State == RoundState.Planned
            ? null
            : Refusal.Conflict("", $"”{round.Name}” har öppnats och kan inte kastas. Den avslutas med ett beslut.");
}
