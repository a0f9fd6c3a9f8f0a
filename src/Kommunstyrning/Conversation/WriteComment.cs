using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Conversation;

/// <summary>A comment as somebody has written it. Raw: null is empty.</summary>
/// <param name="MentionedId">Chosen in a list.</param>
/// <param name="Address">Of whoever is mentioned, where there are too many to choose among; counts where nobody is chosen.</param>
public sealed record CommentInput(string? Text, Guid? MentionedId, string? Address);

/// <summary>A member comments on an element, and may name another member, who is told by letter.</summary>
public sealed class WriteComment(
    KommunDb db,
    ElementQuery elements,
    ColleagueQuery colleagues,
    TellMentioned tell,
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
        if (mentioned is not null && mentioned.AccountId != access.AccountId)
            await tell.Run(mentioned.AccountId, access, cancel);
        return comment;
    }
}
