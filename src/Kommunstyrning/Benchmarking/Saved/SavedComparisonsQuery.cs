using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>A saved comparison and what has happened to its values.</summary>
/// <param name="Changed">Ids of the indicators that show something else today.</param>
public sealed record SavedEntry(SavedComparison Saved, IReadOnlyList<string> Changed);

/// <summary>The saved comparisons of a municipality, the newest first; for its members.</summary>
public sealed class SavedComparisonsQuery(KommunDb db, KeepComparison keep)
{
    /// <summary>Takes the fingerprint of each as it is today.</summary>
    /// <returns>Empty where none are saved.</returns>
    public async Task<IReadOnlyList<SavedEntry>> All(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return [];
        var all = await db.SavedComparisons.AsNoTracking().OrderByDescending(s => s.SavedAt).ToListAsync(cancel);
        var entries = new List<SavedEntry>(all.Count);
        foreach (var saved in all)
            entries.Add(await Entry(access, saved, cancel));
        return entries;
    }

    /// <returns>Null where there is none.</returns>
    public async Task<SavedEntry?> One(CallerAccess access, Guid id, CancellationToken cancel) =>
        access.SeesDrafts
        && await db.SavedComparisons.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } saved
            ? await Entry(access, saved, cancel)
            : null;

    private async Task<SavedEntry> Entry(CallerAccess access, SavedComparison saved, CancellationToken cancel) =>
        new(saved, (await keep.Now(access, saved, cancel)).ChangedSince(saved.Values));
}
