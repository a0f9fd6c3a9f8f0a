using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>A saved comparison and what has happened to its values.</summary>
/// <param name="Changed">Ids of the indicators that show something else today.</param>
public sealed record SavedEntry(SavedComparison Saved, IReadOnlyList<string> Changed);

/// <summary>The saved comparisons of a municipality, the newest first; for its members.</summary>
public sealed class SavedComparisonsQuery(KommunDb db, KeepComparison keep)
{
    public async Task<IReadOnlyList<SavedEntry>> All(CancellationToken cancel)
    {
        var all = await db.SavedComparisons.AsNoTracking().OrderByDescending(s => s.SavedAt).ToListAsync(cancel);
        var entries = new List<SavedEntry>(all.Count);
        foreach (var saved in all)
            entries.Add(await Entry(saved, cancel));
        return entries;
    }

    /// <returns>Null where there is none.</returns>
    public async Task<SavedEntry?> One(Guid id, CancellationToken cancel) =>
        await db.SavedComparisons.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } saved
            ? await Entry(saved, cancel)
            : null;

    private async Task<SavedEntry> Entry(SavedComparison saved, CancellationToken cancel) =>
        new(saved, (await keep.Now(saved, cancel)).ChangedSince(saved.Values));
}
