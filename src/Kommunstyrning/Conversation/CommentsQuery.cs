using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Conversation;

/// <summary>A comment as members read it.</summary>
/// <param name="Title">Of the element.</param>
/// <param name="Mentioned">The name of whoever is mentioned; empty for nobody, and for somebody who has left.</param>
public sealed record ReadComment(ElementComment Comment, string Title, string Mentioned);

/// <summary>What members have said of elements. For whoever sees no drafts there is nothing.</summary>
public sealed class CommentsQuery(KommunDb db, ElementTitlesQuery titles, ColleagueQuery colleagues)
{
    private const int Most = 100;

    /// <returns>The first first, with those that have been removed; null where there is no such element for whoever asks.</returns>
    public async Task<IReadOnlyList<ReadComment>?> OfElement(
        CallerAccess access,
        Guid elementId,
        CancellationToken cancel
    )
    {
        if (!access.SeesDrafts || !(await titles.Run(access, [elementId], cancel)).ContainsKey(elementId))
            return null;
        var comments = db.ElementComments.AsNoTracking().Where(c => c.ElementId == elementId);
        return await Told(access, await comments.OrderBy(c => c.WrittenAt).ToListAsync(cancel), cancel);
    }

    /// <returns>How many stand; null for whoever may not read them.</returns>
    public async Task<int?> CountOf(CallerAccess access, Guid elementId, CancellationToken cancel) =>
        access.SeesDrafts
            ? await db.ElementComments.CountAsync(c => c.ElementId == elementId && c.RemovedAt == null, cancel)
            : null;

    /// <returns>Those in which whoever asks is mentioned, the latest hundred first.</returns>
    public async Task<IReadOnlyList<ReadComment>> Mentioning(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts || access.AccountId is not { } account)
            return [];
        var comments = await db
            .ElementComments.AsNoTracking()
            .Where(c => c.MentionedId == account && c.RemovedAt == null)
            .OrderByDescending(c => c.WrittenAt)
            .Take(Most)
            .ToListAsync(cancel);
        return await Told(access, comments, cancel);
    }

    /// <returns>Null where there is none, and for whoever did not write it.</returns>
    public async Task<ReadComment?> Own(CallerAccess access, Guid id, CancellationToken cancel) =>
        access.SeesDrafts
        && await db.ElementComments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } comment
        && comment.IsBy(access)
            ? (await Told(access, [comment], cancel)) is [var told]
                ? told
                : null
            : null;

    private async Task<IReadOnlyList<ReadComment>> Told(
        CallerAccess access,
        List<ElementComment> comments,
        CancellationToken cancel
    )
    {
        var named = await titles.Run(access, [.. comments.Select(c => c.ElementId).Distinct()], cancel);
        var people = new Dictionary<Guid, string>();
        foreach (var id in comments.Select(c => c.MentionedId).OfType<Guid>().Distinct())
            people[id] = (await colleagues.One(access, id, cancel))?.Name ?? "";
        return
        [
            .. comments
                .Where(c => named.ContainsKey(c.ElementId))
                .Select(c => new ReadComment(
                    c,
                    named[c.ElementId],
                    c.MentionedId is { } mentioned ? people[mentioned] : ""
                )),
        ];
    }
}
