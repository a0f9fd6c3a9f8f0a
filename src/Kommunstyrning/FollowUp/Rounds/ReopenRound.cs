using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Opens a round that has been decided on, to be mended. The edition stands; the next decision makes another.</summary>
public sealed class ReopenRound(KommunDb db, TellReporters tell, Trail trail)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the round, as the person read it.</param>
    /// <param name="reason">Why; stands with the next edition.</param>
    /// <returns>
    /// The round. Forbidden (403), missing, in conflict where it is not locked, and stale, all without a field; invalid at reason.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Round>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        string? reason,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } round)
            return Refusal.Missing("Uppföljningen");
        if (round.State != RoundState.Locked)
            return Refusal.Conflict("", $"”{round.Name}” är inte låst, så det finns inget att öppna igen.");
        if (round.Revision != revision)
            return Refusal.Stale($"”{round.Name}”");
        var why = Text.Line(reason);
        if (why.Length == 0)
            return Refusal.Invalid("reason", "Skriv varför den öppnas igen. Skälet står i nästa utgåva.");
        if (why.Length > Round.ReasonLength)
            return Refusal.Invalid("reason", $"Skälet får vara högst {Round.ReasonLength} tecken.");

        round.State = RoundState.Open;
        round.ReopenedReason = why;
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.RoundReopened, round.Name, round.Id) { Details = [("reason", why)] });
        await tell.OfRound(db, LetterKind.RoundReopened, id, access, cancel);
        return round;
    }
}
