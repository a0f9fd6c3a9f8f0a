using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>An answer as somebody has written it. Raw: null is empty.</summary>
/// <param name="Shown">The question as it is to be read by all.</param>
public sealed record AnswerInput(string? Shown, string? Answer);

/// <param name="Email">Where the answer goes; empty where nobody asked for that.</param>
public sealed record AnsweredTo(Question Question, string Email);

/// <summary>Somebody answers a question, and from then on everyone reads both.</summary>
public sealed class AnswerQuestion(KommunDb db, UnitsQuery units, Trail trail, TimeProvider clock)
{
    /// <summary>Saves within the caller's transaction.</summary>
    /// <param name="revision">As the person read it.</param>
    /// <param name="isSent">A letter with the answer goes out by itself, so that nobody needs the address any longer.</param>
    /// <returns>
    /// Forbidden (403), missing, in conflict where it has been dealt with already, stale, and invalid at shown (words that were not
    /// asked, or nothing left) and answer.
    /// </returns>
    public async Task<Outcome<AnsweredTo>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        AnswerInput raw,
        bool isSent,
        CancellationToken cancel
    )
    {
        var found = await db.Questions.SingleOrDefaultAsync(q => q.Id == id, cancel);
        if (QuestionToHandle.WhyNot(access, found, revision) is { } refused)
            return refused;
        var question = found!;
        var (shown, answer) = (Text.Paragraphs(raw.Shown), Text.Paragraphs(raw.Answer));
        var refusals = Check(question.Text, shown, answer).ToList();
        if (refusals.Count > 0)
            return Outcome<AnsweredTo>.Refused(refusals);

        var unit = question.UnitId is { } owner ? await units.One(owner, cancel) : null;
        question.State = QuestionState.Answered;
        question.Shown = shown;
        question.Answer = answer;
        question.Answering = QuestionRights.Answering(access, question.UnitId, unit?.Name ?? "");
        question.HandledBy = access.Name;
        question.HandledAt = clock.GetUtcNow();
        var asker = await db.QuestionAskers.SingleOrDefaultAsync(a => a.QuestionId == id, cancel);
        var email = asker is not null && asker.KeptUntil >= clock.Today() ? asker.Email : "";
        if (asker is not null && (isSent || email.Length == 0))
            db.Remove(asker);
        else if (asker is not null)
            asker.KeptUntil = clock.Today().AddDays(QuestionAsker.DaysAnswered);
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.QuestionAnswered, Subject: question.Answering, SubjectId: question.Id));
        return new AnsweredTo(question, email);
    }

    private static IEnumerable<Refusal> Check(string asked, string shown, string answer)
    {
        if (shown.Length == 0)
            yield return Refusal.Invalid(
                "shown",
                "Frågan behövs för att svaret ska gå att förstå. Avböj den om inget av den kan visas."
            );
        else if (shown.Length > Question.TextLength)
            yield return Refusal.Invalid("shown", $"Skriv högst {Question.TextLength} tecken.");
        else if (ShortenedText.Added(asked, shown) is { } added)
            yield return Refusal.Invalid(
                "shown",
                $"Ta bort det som pekar ut en person, men ändra inget annat. Ordet ”{added}” står inte så i frågan."
            );
        if (answer.Length is 0 or > Question.AnswerLength)
            yield return Refusal.Invalid(
                "answer",
                answer.Length == 0
                    ? "Skriv svaret."
                    : $"Skriv högst {Question.AnswerLength} tecken. Nu är det {answer.Length}."
            );
    }
}

internal static class QuestionToHandle
{
    /// <returns>Null where the question may be dealt with as it was read.</returns>
    internal static Refusal? WhyNot(CallerAccess access, Question? question, int revision) =>
        question is null ? Refusal.Missing("Frågan")
        : QuestionRights.WhyNot(access, question.UnitId) is { } forbidden ? forbidden
        : question.State == QuestionState.Answered
            ? Refusal.Conflict("", $"Frågan är redan besvarad av {question.HandledBy}.")
        : question.State == QuestionState.Declined
            ? Refusal.Conflict("", $"Frågan är redan avböjd av {question.HandledBy}.")
        : question.Revision != revision ? Refusal.Stale("Frågan")
        : null;
}
