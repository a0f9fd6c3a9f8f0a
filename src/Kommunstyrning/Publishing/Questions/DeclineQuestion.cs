using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>Somebody declines a question with a reason that members alone read. Who asked is forgotten at once.</summary>
public sealed class DeclineQuestion(KommunDb db, Trail trail, TimeProvider clock)
{
    /// <summary>Saves within the caller's transaction.</summary>
    /// <param name="revision">As the person read it.</param>
    /// <returns>Forbidden (403), missing, in conflict where it has been dealt with already, stale, and invalid at reason.</returns>
    public async Task<Outcome<Question>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        string? rawReason,
        CancellationToken cancel
    )
    {
        var found = await db.Questions.SingleOrDefaultAsync(q => q.Id == id, cancel);
        if (QuestionToHandle.WhyNot(access, found, revision) is { } refused)
            return refused;
        var question = found!;
        var reason = Text.Paragraphs(rawReason);
        if (reason.Length is 0 or > Question.ReasonLength)
            return Refusal.Invalid(
                "reason",
                reason.Length == 0
                    ? "Skriv varför frågan inte besvaras."
                    : $"Skriv högst {Question.ReasonLength} tecken."
            );

        question.State = QuestionState.Declined;
        question.DeclineReason = reason;
        question.HandledBy = access.Name;
        question.HandledAt = clock.GetUtcNow();
        if (await db.QuestionAskers.SingleOrDefaultAsync(a => a.QuestionId == id, cancel) is { } asker)
            db.Remove(asker);
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.QuestionDeclined, SubjectId: question.Id));
        return question;
    }
}
