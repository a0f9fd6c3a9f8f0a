using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>How the public is to reach the municipality. Raw: null is empty.</summary>
public sealed record ContactInput
{
    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? PostalAddress { get; init; }

    public string? VisitingAddress { get; init; }

    public string? OpeningHours { get; init; }

    public string? FeedbackAddress { get; init; }

    public string? WelfareAddress { get; init; }
}

/// <summary>Changes how the public reaches the municipality that has been entered; all of it is replaced.</summary>
public sealed class SaveContact(KommunDb db, Trail trail)
{
    /// <summary>The most characters of a line, and of a field of several lines.</summary>
    public const int LineLength = 200;

    /// <inheritdoc cref="LineLength"/>
    public const int ParagraphsLength = 1000;

    /// <param name="revision">As the person read it: 0 where nothing has ever been said.</param>
    /// <returns>
    /// Forbidden (403) or stale without a field; else every fault at once, at the field's name: too long, no e-mail address, or
    /// no address of the web (http or https).
    /// </returns>
    /// <exception cref="DbUpdateException">Somebody else said it for the first time just now.</exception>
    public async Task<Outcome<ContactDetails>> Run(
        CallerAccess access,
        int revision,
        ContactInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var there = await db.ContactDetails.SingleOrDefaultAsync(cancel);
        if ((there?.Revision ?? 0) != revision)
            return Refusal.Stale("Kontaktuppgifterna");
        var said = Normalise(raw);
        var refusals = Check(said).ToList();
        if (refusals.Count > 0)
            return Outcome<ContactDetails>.Refused(refusals);

        if (there is null && IsNothing(said))
            return said;
        // the first revision that somebody may read is 1: 0 says that nothing has been said
        var contact = there ?? new ContactDetails { Revision = 1 };
        if (there is null)
            db.Add(contact);
        contact.Phone = said.Phone;
        contact.Email = said.Email;
        contact.PostalAddress = said.PostalAddress;
        contact.VisitingAddress = said.VisitingAddress;
        contact.OpeningHours = said.OpeningHours;
        contact.FeedbackAddress = said.FeedbackAddress;
        contact.WelfareAddress = said.WelfareAddress;
        if (there is not null && !db.ChangeTracker.HasChanges())
            return contact;
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.ContactChanged));
        return contact;
    }

    private static bool IsNothing(ContactDetails said) =>
        string.Concat(
            said.Phone,
            said.Email,
            said.PostalAddress,
            said.VisitingAddress,
            said.OpeningHours,
            said.FeedbackAddress,
            said.WelfareAddress
        ).Length == 0;

    private static ContactDetails Normalise(ContactInput raw) =>
        new()
        {
            Phone = Text.Line(raw.Phone),
            Email = Text.Line(raw.Email),
            PostalAddress = Text.Paragraphs(raw.PostalAddress),
            VisitingAddress = Text.Paragraphs(raw.VisitingAddress),
            OpeningHours = Text.Paragraphs(raw.OpeningHours),
            FeedbackAddress = Text.Line(raw.FeedbackAddress),
            WelfareAddress = Text.Line(raw.WelfareAddress),
        };

    private static IEnumerable<Refusal> Check(ContactDetails said)
    {
        foreach (var (name, text) in new[] { ("phone", said.Phone), ("email", said.Email) })
            if (text.Length > LineLength)
                yield return Refusal.Invalid(name, $"Skriv högst {LineLength} tecken.");
        foreach (
            var (name, text) in new[]
            {
                ("postalAddress", said.PostalAddress),
                ("visitingAddress", said.VisitingAddress),
                ("openingHours", said.OpeningHours),
            }
        )
            if (text.Length > ParagraphsLength)
                yield return Refusal.Invalid(name, $"Skriv högst {ParagraphsLength} tecken.");
        if (said.Email.Length is > 0 and <= LineLength && !PublicAddresses.IsMail(said.Email))
            yield return Refusal.Invalid("email", "Skriv e-postadressen som namn@kommun.se.");
        foreach (
            var (name, text) in new[]
            {
                ("feedbackAddress", said.FeedbackAddress),
                ("welfareAddress", said.WelfareAddress),
            }
        )
            if (text.Length > 0 && !PublicAddresses.IsWeb(text))
                yield return Refusal.Invalid(
                    name,
                    "Skriv hela webbadressen, till exempel https://www.kommun.se/sidan."
                );
    }
}
