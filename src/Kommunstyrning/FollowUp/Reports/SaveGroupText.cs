using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Writes the whole group's assessment of a round.</summary>
public sealed class SaveGroupText(KommunDb db, LiveValuesQuery live)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the round, as the person read it.</param>
    /// <param name="raw">Several lines; may be empty.</param>
    /// <returns>
    /// The round. Forbidden (403), missing, in conflict where it is not open, and stale where it says something else than was
    /// read, without a field; invalid at groupText, also where a mark points at no value.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Round>> Run(
        CallerAccess access,
        Guid roundId,
        int revision,
        string? raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Rounds.SingleOrDefaultAsync(r => r.Id == roundId, cancel) is not { } round)
            return Refusal.Missing("Uppföljningen");
        var text = Text.Paragraphs(raw);
        if (round.Revision != revision)
            return string.Equals(round.GroupText, text, StringComparison.Ordinal)
                ? round
                : Refusal.Stale("Kommunens samlade bedömning");
        if (round.State != RoundState.Open)
            return Refusal.Conflict("", $"{round.Name} är inte öppen, och inget i den ändras.");
        if (text.Length > Round.TextLength)
            return Refusal.Invalid(
                "groupText",
                $"Texten får vara högst {Round.TextLength.ToString("N0", Text.Swedish)} tecken."
            );
        if (
            !string.Equals(round.GroupText, text, StringComparison.Ordinal)
            && LiveValues.WhyNot("groupText", text, await live.Run([text], cancel)) is { Count: > 0 } nowhere
        )
            return Outcome<Round>.Refused(nowhere);
        round.GroupText = text;
        db.Entry(round).Property(r => r.Revision).IsModified = true;
        await db.SaveChangesAsync(cancel);
        return round;
    }
}
