using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Undoes what one save did to the places and states of elements, as the history tells it. That is done only while each of
/// them still stands as the save left it, so that nothing built on it is lost.
/// </summary>
internal sealed class TakeBack(KommunDb db)
{
    private static readonly string[] Undone =
    [
        nameof(Element.VersionId),
        nameof(Element.LevelTypeId),
        nameof(Element.ParentId),
        nameof(Element.Order),
        nameof(Element.State),
    ];

    /// <summary>Changes tracked rows and removes the decisions that were registered with them; does not save.</summary>
    /// <param name="at">When it was saved.</param>
    /// <returns>The first element that does not stand as the save left it; null when all is taken back.</returns>
    public async Task<Element?> Run(DateTimeOffset at, CancellationToken cancel)
    {
        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.At == at && c.Entity == nameof(Element) && c.Kind == ChangeKind.Changed)
            .ToListAsync(cancel);
        var ids = changes.ConvertAll(c => c.SubjectId);
        var elements = await db.Elements.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        foreach (var change in changes)
        {
            if (!elements.TryGetValue(change.SubjectId, out var element))
                continue;
            var row = db.Entry(element);
            foreach (var name in Undone.Where(change.After.ContainsKey))
            {
                var property = row.Property(name);
                if (
                    !string.Equals(
                        RecordedValue.Write(property.CurrentValue),
                        change.After[name],
                        StringComparison.Ordinal
                    )
                )
                    return element;
                property.CurrentValue = RecordedValue.Read(change.Before[name], property.Metadata.ClrType);
            }
        }
        await RemoveDecisions(at, cancel);
        return null;
    }

    private async Task RemoveDecisions(DateTimeOffset at, CancellationToken cancel)
    {
        var decided = await db
            .Changes.AsNoTracking()
            .Where(c => c.At == at && c.Entity == nameof(Decision) && c.Kind != ChangeKind.Removed)
            .Select(c => c.SubjectId)
            .ToListAsync(cancel);
        foreach (var id in decided)
        {
            var latest = await db
                .Decisions.Where(d => d.ElementId == id && d.Matter != DecisionMatter.Adoption)
                .OrderByDescending(d => d.Id)
                .FirstOrDefaultAsync(cancel);
            if (latest is not null)
                db.Remove(latest);
        }
    }
}
