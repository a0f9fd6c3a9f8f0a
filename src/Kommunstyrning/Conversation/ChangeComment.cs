using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Conversation;

/// <summary>Whoever wrote a comment changes its words for a while, or removes it; that it was there stays to be seen.</summary>
public sealed class ChangeComment(KommunDb db, TimeProvider clock)
{
    /// <summary>Saves within the caller's transaction.</summary>
    /// <param name="revision">As the person read it.</param>
    /// <returns>Forbidden (403) for whoever did not write it, missing, in conflict once the time is up, stale, and invalid at text.</returns>
    public async Task<Outcome<ElementComment>> Edit(
        CallerAccess access,
        Guid id,
        int revision,
        string? raw,
        CancellationToken cancel
    )
    {
        var found = await Find(access, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        var (comment, now) = (found.Value, clock.GetUtcNow());
        if (!comment.MayBeChangedBy(access, now))
            return Refusal.Conflict("", "En kommentar kan ändras i en halvtimme. Ta bort den och skriv en ny.");
        var text = Text.Paragraphs(raw);
        if (CommentRights.WhyNotText(text) is { } invalid)
            return invalid;
        if (string.Equals(text, comment.Text, StringComparison.Ordinal))
            return comment;
        comment.Text = text;
        comment.EditedAt = now;
        await db.SaveChangesAsync(cancel);
        return comment;
    }

    /// <inheritdoc cref="Edit"/>
    /// <returns>Forbidden (403) for whoever did not write it, missing, and stale.</returns>
    public async Task<Outcome<ElementComment>> Remove(
        CallerAccess access,
        Guid id,
        int revision,
        CancellationToken cancel
    )
    {
        var found = await Find(access, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        found.Value.Text = "";
        found.Value.RemovedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return found;
    }

    private async Task<Outcome<ElementComment>> Find(
        CallerAccess access,
        Guid id,
        int revision,
        CancellationToken cancel
    )
    {
        if (CommentRights.WhyNotWrite(access) is { } forbidden)
            return forbidden;
        if (
            await db.ElementComments.SingleOrDefaultAsync(c => c.Id == id && c.RemovedAt == null, cancel)
            is not { } comment
        )
            return Refusal.Missing("Kommentaren");
        if (!comment.IsBy(access))
            return Refusal.Forbidden("Den som har skrivit en kommentar kan ändra den, och ingen annan.");
        return comment.Revision == revision ? comment : Refusal.Stale("Kommentaren");
    }
}
