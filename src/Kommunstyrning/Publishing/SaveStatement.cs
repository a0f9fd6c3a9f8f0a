using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>What a municipality states of how accessible its pages are. Raw: null is empty.</summary>
public sealed record StatementInput
{
    public Compliance Compliance { get; init; }

    public string? Shortcomings { get; init; }

    public string? Burdens { get; init; }

    public string? OutOfScope { get; init; }

    public AssessmentMethod Method { get; init; }

    public string? AssessedBy { get; init; }

    public DateOnly? AssessedOn { get; init; }

    public int? ReplyDays { get; init; }
}

/// <summary>States how accessible the pages of the municipality that has been entered are; the whole statement is replaced.</summary>
public sealed class SaveStatement(KommunDb db, Trail trail, TimeProvider clock)
{
    /// <summary>The most characters of a field of several lines.</summary>
    public const int ParagraphsLength = 4000;

    /// <summary>The most working days that an answer may take.</summary>
    public const int MostReplyDays = 30;

    private const int LineLength = 200;

    /// <param name="revision">As the person read it: 0 where there is no statement.</param>
    /// <returns>
    /// Forbidden (403) or stale without a field; else every fault at once, at the field's name: too long, missing, a day to
    /// come, shortcomings where all is met, and none where not all is.
    /// </returns>
    /// <exception cref="DbUpdateException">Somebody else made the first one just now.</exception>
    public async Task<Outcome<AccessibilityStatement>> Run(
        CallerAccess access,
        int revision,
        StatementInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var there = await db.AccessibilityStatements.SingleOrDefaultAsync(cancel);
        if ((there?.Revision ?? 0) != revision)
            return Refusal.Stale("Redogörelsen");
        var today = clock.Today();
        var refusals = Check(raw, today).ToList();
        if (refusals.Count > 0)
            return Outcome<AccessibilityStatement>.Refused(refusals);

        var statement = there ?? new AccessibilityStatement { Revision = 1, PublishedOn = today };
        if (there is null)
            db.Add(statement);
        statement.Compliance = raw.Compliance;
        statement.Shortcomings = Text.Paragraphs(raw.Shortcomings);
        statement.Burdens = Text.Paragraphs(raw.Burdens);
        statement.OutOfScope = Text.Paragraphs(raw.OutOfScope);
        statement.Method = raw.Method;
        statement.AssessedBy = Text.Line(raw.AssessedBy);
        statement.AssessedOn = raw.AssessedOn!.Value;
        statement.ReplyDays = raw.ReplyDays!.Value;
        if (there is not null && !db.ChangeTracker.HasChanges())
            return statement;
        statement.UpdatedOn = today;
        await db.SaveChangesAsync(cancel);
        trail.Add(
            new TrailNote(TrailKind.StatementChanged)
            {
                Details =
                [
                    ("compliance", $"{statement.Compliance}"),
                    ("assessedOn", statement.AssessedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ],
            }
        );
        return statement;
    }

    private static IEnumerable<Refusal> Check(StatementInput raw, DateOnly today)
    {
        var (shortcomings, by) = (Text.Paragraphs(raw.Shortcomings), Text.Line(raw.AssessedBy));
        foreach (
            var (name, text) in new[]
            {
                ("shortcomings", shortcomings),
                ("burdens", Text.Paragraphs(raw.Burdens)),
                ("outOfScope", Text.Paragraphs(raw.OutOfScope)),
            }
        )
            if (text.Length > ParagraphsLength)
                yield return Refusal.Invalid(name, $"Skriv högst {ParagraphsLength} tecken.");
        if (!Enum.IsDefined(raw.Compliance))
            yield return Refusal.Invalid("compliance", "Välj ett av alternativen.");
        if (!Enum.IsDefined(raw.Method))
            yield return Refusal.Invalid("method", "Välj ett av alternativen.");
        if (raw.Compliance == Compliance.Full && shortcomings.Length > 0)
            yield return Refusal.Invalid(
                "shortcomings",
                "Det står brister här, men att sidorna uppfyller alla krav. Ta bort bristerna eller välj Delvis."
            );
        if (raw.Compliance != Compliance.Full && shortcomings.Length == 0)
            yield return Refusal.Invalid("shortcomings", "Skriv vad som inte uppfyller kraven, en brist på varje rad.");
        if (by.Length is 0 or > LineLength)
            yield return Refusal.Invalid(
                "assessedBy",
                by.Length == 0 ? "Skriv vem som har prövat sidorna." : $"Skriv högst {LineLength} tecken."
            );
        if (raw.AssessedOn is not { } on || on > today)
            yield return Refusal.Invalid(
                "assessedOn",
                "Ange dagen då sidorna prövades, som inte kan vara efter i dag."
            );
        if (raw.ReplyDays is null or < 1 or > MostReplyDays)
            yield return Refusal.Invalid("replyDays", $"Ange ett antal arbetsdagar från 1 till {MostReplyDays}.");
    }
}
