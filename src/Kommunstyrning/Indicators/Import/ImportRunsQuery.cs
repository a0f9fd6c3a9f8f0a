using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>A run as a row of a table, without its plan.</summary>
public sealed record RunRow(
    Guid Id,
    ImportKind Kind,
    ImportTrigger Trigger,
    ImportSelection Selection,
    DateTimeOffset StartedAt,
    ImportState State,
    ImportTally Tally,
    string? Problem
);

/// <summary>How imports stand.</summary>
/// <param name="Current">The run that is under way or waits for somebody; null when all are done.</param>
/// <param name="Since">All that began since the moment asked for, newest first.</param>
/// <param name="Latest">So many as were asked for, newest first, however old.</param>
public sealed record ImportsNow(
    DataVersion Version,
    ImportRun? Current,
    ImportLease Lease,
    IReadOnlyList<RunRow> Since,
    IReadOnlyList<RunRow> Latest
);

/// <summary>Runs of the import, for those who look after it.</summary>
public sealed class ImportRunsQuery(KommunDb db)
{
    public async Task<ImportsNow> Run(DateTimeOffset since, int latest, CancellationToken cancel)
    {
        var recent = await Rows(db.ImportRuns.Where(r => r.StartedAt > since), cancel);
        var rows =
            recent.Count >= latest
                ? recent
                : await Rows(db.ImportRuns.OrderByDescending(r => r.StartedAt).Take(latest), cancel);
        return new ImportsNow(
            await db.DataVersions.AsNoTracking().SingleAsync(cancel),
            await Current(cancel),
            await db.ImportLeases.AsNoTracking().SingleAsync(cancel),
            recent,
            [.. rows.Take(latest)]
        );
    }

    /// <returns>Null where there is none.</returns>
    public Task<ImportRun?> One(Guid id, CancellationToken cancel) =>
        db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <summary>What went wrong in a run without ending it, in the order in which it was met.</summary>
    public async Task<IReadOnlyList<ImportIncident>> LogOf(Guid id, CancellationToken cancel) =>
        await db.ImportIncidents.AsNoTracking().Where(i => i.RunId == id).OrderBy(i => i.Number).ToListAsync(cancel);

    /// <summary>Whether anything has ever been asked for.</summary>
    public Task<bool> Any(CancellationToken cancel) => db.ImportRuns.AnyAsync(cancel);

    /// <summary>At most one is open for long: a new request gives the others up.</summary>
    private async Task<ImportRun?> Current(CancellationToken cancel)
    {
        var open = await db.ImportRuns.AsNoTracking().Where(r => r.IsOpen).ToListAsync(cancel);
        return open.OrderByDescending(r => r.IsUnderWay)
            .ThenByDescending(r => r.State == ImportState.AwaitingReview)
            .ThenByDescending(r => r.StartedAt)
            .FirstOrDefault();
    }

    private static Task<List<RunRow>> Rows(IQueryable<ImportRun> runs, CancellationToken cancel) =>
        runs.AsNoTracking()
            .OrderByDescending(r => r.StartedAt)
            .Select(r => new RunRow(r.Id, r.Kind, r.Trigger, r.Selection, r.StartedAt, r.State, r.Tally, r.Problem))
            .ToListAsync(cancel);
}
