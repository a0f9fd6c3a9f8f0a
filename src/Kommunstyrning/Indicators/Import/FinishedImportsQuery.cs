using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>An import that has been let in.</summary>
public sealed record FinishedImport(Guid Id, DateTimeOffset EndedAt);

/// <summary>Imports that have been let in and brought something.</summary>
public sealed class FinishedImportsQuery(KommunDb db)
{
    /// <returns>The oldest first; empty where none has ended after the moment.</returns>
    public async Task<IReadOnlyList<FinishedImport>> Run(DateTimeOffset after, CancellationToken cancel)
    {
        var runs = await db
            .ImportRuns.AsNoTracking()
            .Where(r => r.State == ImportState.Done && r.EndedAt > after)
            .OrderBy(r => r.EndedAt)
            .ToListAsync(cancel);
        return [.. runs.Where(r => r.Tally.PanelsWritten > 0).Select(r => new FinishedImport(r.Id, r.EndedAt!.Value))];
    }
}
