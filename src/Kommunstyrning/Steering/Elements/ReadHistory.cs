using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// What has happened to an element, newest first. Members see all of it; everyone else what came from the moment it
/// was public, since the wordings before that were drafts.
/// </summary>
public sealed class ReadHistory(KommunDb db)
{
    public async Task<IReadOnlyList<Change>> Run(Guid elementId, bool asMember, CancellationToken cancel)
    {
        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.SubjectId == elementId)
            .OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Id)
            .ToListAsync(cancel);
        if (asMember)
            return changes;
        var published = changes.Where(MadePublic).Select(c => (DateTimeOffset?)c.At).Min();
        return [.. changes.Where(c => c.At >= published)];
    }

    private static bool MadePublic(Change change) =>
        change.After.TryGetValue(nameof(Element.State), out var text)
        && Enum.TryParse<ElementState>(text, out var state)
        && state.IsPublic();
}
