using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// What has happened to an element, newest first. Members see all of it; everyone else what came from the moment it
/// was public, since the wordings before that were drafts, and no tie to what they may not see.
/// </summary>
public sealed class HistoryQuery(KommunDb db)
{
    /// <param name="found">In the plan as the reader may see it.</param>
    /// <returns>Of the element and its ties. Empty for everyone else where no change tells when it became public.</returns>
    public async Task<IReadOnlyList<Change>> Run(CallerAccess access, ElementInPlan found, CancellationToken cancel)
    {
        var id = found.Element.Id;
        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.SubjectId == id)
            .OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Id)
            .ToListAsync(cancel);
        if (access.SeesDrafts)
            return changes;
        var published = changes.Where(MadePublic).Select(c => (DateTimeOffset?)c.At).Min();
        return changes.FindAll(c => c.At >= published && LeadsToWhatIsSeen(found.Plan, c));
    }

    private static bool MadePublic(Change change) =>
        string.Equals(change.Entity, nameof(Element), StringComparison.Ordinal) && LeadsToPublic(change.After);

    /// <param name="after">Of a change of an element.</param>
    internal static bool LeadsToPublic(Dictionary<string, string> after) =>
        Enum.TryParse<ElementState>(after.GetValueOrDefault(nameof(Element.State)), out var state) && state.IsPublic();

    /// <summary>A change of a tie's sentence does not say where the tie goes, and is for members.</summary>
    private static bool LeadsToWhatIsSeen(Plan plan, Change change) =>
        !string.Equals(change.Entity, nameof(ElementLink), StringComparison.Ordinal)
        || new[] { change.Before, change.After }.Any(values =>
            Guid.TryParse(values.GetValueOrDefault(nameof(ElementLink.ToId)), out var to) && plan.Find(to) is not null
        );
}
