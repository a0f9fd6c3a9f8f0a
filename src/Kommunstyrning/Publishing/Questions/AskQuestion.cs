using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>A question as somebody has written it. Raw: null is empty.</summary>
/// <param name="Key">Made with the form; null where it was lost.</param>
/// <param name="IsFromRepresentative">Counts for those alone who are elected.</param>
public sealed record QuestionInput(
    Guid? Key,
    Guid? ElementId,
    Guid? RoundId,
    string? Text,
    string? Name,
    string? Email,
    bool IsFromRepresentative
);

/// <summary>Anyone asks the municipality that has been entered of what it has decided or reported.</summary>
public sealed class AskQuestion(KommunDb db, QuestionSubjectQuery subjects, TimeProvider clock)
{
    /// <summary>The most questions from one network in an hour.</summary>
    public const int FromNetwork = 5;

    /// <summary>The most questions to one municipality in an hour, from wherever they come.</summary>
    public const int ToTenant = 60;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Saves within the caller's transaction. A form that is sent again answers with what it made the first time.</summary>
    /// <param name="network">Where it comes from, as sign-ins are counted by.</param>
    /// <returns>
    /// Missing where nobody can read what it is about; invalid at text, name and email; in conflict without a field where too many
    /// have come.
    /// </returns>
    public async Task<Outcome<Question>> Run(
        CallerAccess access,
        QuestionInput raw,
        string network,
        CancellationToken cancel
    )
    {
        if (await subjects.Run(raw.ElementId, raw.RoundId, cancel) is not { } subject)
            return Refusal.Missing("Det som frågan gäller");
        var (text, name, email) = (Text.Paragraphs(raw.Text), Text.Line(raw.Name), Text.Line(raw.Email));
        var refusals = Check(text, name, email).ToList();
        if (refusals.Count > 0)
            return Outcome<Question>.Refused(refusals);
        if (await Sent(raw.Key, cancel) is { } before)
            return before;
        var counted = await Count(network, cancel);
        if (counted.Any(c => c.Count.Count > c.Most))
            return Refusal.Conflict(
                "",
                "Det har kommit många frågor på kort tid. Det du skrev står kvar: skicka det igen om en stund, eller ring kommunen."
            );
        // the count above holds the others back until this one is saved
        if (await Sent(raw.Key, cancel) is { } meanwhile)
        {
            foreach (var (key, count, _) in counted)
                await db.CountDown(key, count, cancel);
            return meanwhile;
        }

        var now = clock.GetUtcNow();
        var question = new Question
        {
            Id = raw.Key is { } id && id != Guid.Empty ? id : Guid.CreateVersion7(now),
            ElementId = subject.ElementId,
            RoundId = subject.RoundId,
            UnitId = subject.UnitId,
            Text = text,
            IsFromRepresentative = raw.IsFromRepresentative && MaySignAsRepresentative(access),
            AskedAt = now,
        };
        db.Add(question);
        if (name.Length + email.Length > 0)
            db.Add(
                new QuestionAsker
                {
                    QuestionId = question.Id,
                    AskedBy = name,
                    Email = email,
                    KeptUntil = clock.Today().AddDays(QuestionAsker.DaysWaiting),
                }
            );
        await db.SaveChangesAsync(cancel);
        return question;
    }

    /// <summary>Whether whoever asks is elected, and may have that said beside the question.</summary>
    public static bool MaySignAsRepresentative(CallerAccess access) =>
        access.IsSignedIn && access.Rights.HasFlag(Rights.SeeReviews);

    private async Task<Question?> Sent(Guid? key, CancellationToken cancel) =>
        key is { } id ? await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, cancel) : null;

    private static IEnumerable<Refusal> Check(string text, string name, string email)
    {
        if (text.Length is 0 or > Question.TextLength)
            yield return Refusal.Invalid(
                "text",
                text.Length == 0
                    ? "Skriv vad du vill fråga."
                    : $"Skriv högst {Question.TextLength} tecken. Nu är det {text.Length}."
            );
        if (name.Length > QuestionAsker.NameLength)
            yield return Refusal.Invalid("name", $"Skriv högst {QuestionAsker.NameLength} tecken, eller lämna tomt.");
        if (email.Length > 0 && !PublicAddresses.IsMail(email))
            yield return Refusal.Invalid(
                "email",
                "E-postadressen ser inte rätt ut. Skriv den som namn@exempel.se, eller lämna tomt."
            );
    }

    /// <summary>One more from this network, and to this municipality.</summary>
    private async Task<List<(string Key, Counted Count, int Most)>> Count(string network, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var here = db.CurrentTenantId.Value;
        var counted = new List<(string, Counted, int)>();
        foreach (var (key, most) in new[] { ($"fraga {here} {network}", FromNetwork), ($"fraga {here}", ToTenant) })
            counted.Add((key, await db.CountUp(key, Window, now, cancel), most));
        return counted;
    }
}
