using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Conversation;

/// <summary>A comment as somebody has written it. Raw: null is empty.</summary>
/// <param name="MentionedId">Chosen in a list.</param>
/// <param name="Address">Of whoever is mentioned, where there are too many to choose among; counts where nobody is chosen.</param>
public sealed record CommentInput(string? Text, Guid? MentionedId, string? Address);

/// <summary>A member comments on an element, and may name another member. That one is told, and so are those who have spoken there.</summary>
public sealed class WriteComment(
    KommunDb db,
    ElementQuery elements,
    ColleagueQuery colleagues,
    TellPeople tell,
    TimeProvider clock
)
{
    /// <summary>Saves within the caller's transaction.</summary>
    /// <returns>Forbidden (403), missing, and invalid at text and mentioned.</returns>
    public async Task<Outcome<ElementComment>> Run(
        CallerAccess access,
        Guid elementId,
        CommentInput raw,
        CancellationToken cancel
    )
    {
        if (CommentRights.WhyNotWrite(access) is { } forbidden)
            return forbidden;
        if (await elements.Run(access, elementId, cancel) is null)
            return Refusal.Missing("Det som kommentaren gäller");
        var (text, address) = (Text.Paragraphs(raw.Text), Text.Line(raw.Address));
        var mentioned =
            raw.MentionedId is { } id ? await colleagues.One(access, id, cancel)
            : address.Length > 0 ? await colleagues.ByAddress(access, address, cancel)
            : null;
        var refusals = new List<Refusal>();
        if (CommentRights.WhyNotText(text) is { } invalid)
            refusals.Add(invalid);
        if (mentioned is null && (raw.MentionedId is not null || address.Length > 0))
            refusals.Add(
                Refusal.Invalid(
                    "mentioned",
                    "Ingen som läser kommunens arbetsmaterial har den adressen. Välj någon annan."
                )
            );
        if (refusals.Count > 0)
            return Outcome<ElementComment>.Refused(refusals);

        var comment = new ElementComment
        {
            ElementId = elementId,
            Text = text,
            WrittenBy = access.Name,
            WrittenById = access.AccountId,
            WrittenAt = clock.GetUtcNow(),
            MentionedId = mentioned?.AccountId,
        };
        db.Add(comment);
        await db.SaveChangesAsync(cancel);
        await Tell(access, comment, cancel);
        return comment;
    }

    /// <summary>Whoever is mentioned, and those who have spoken or been mentioned there before, each of one thing.</summary>
    private async Task Tell(CallerAccess access, ElementComment comment, CancellationToken cancel)
    {
        var others = await db
            .ElementComments.AsNoTracking()
            .Where(c => c.ElementId == comment.ElementId && c.Id != comment.Id && c.RemovedAt == null)
            .Select(c => new { c.WrittenById, c.MentionedId })
            .ToListAsync(cancel);
        var mentioned = comment.MentionedId;
        var told = new Told(LetterKind.Mentioned) { SubjectId = comment.ElementId, PartId = comment.Id };
        if (mentioned is { } named)
            await tell.Run(told, [named], [], access, cancel);
        var talking = others
            .SelectMany(c => new[] { c.WrittenById, c.MentionedId })
            .OfType<Guid>()
            .Where(id => id != mentioned);
        await tell.Run(told with { Kind = LetterKind.CommentAnswered }, talking, [], access, cancel);
    }
}
