using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>Reads how imports stand; asked every other second while one is under way.</summary>
public sealed class ImportOverviewQuery(
    KommunDb db,
    NextStarts next,
    KoladaSettings kolada,
    JobSettings jobs,
    TimeProvider clock
)
{
    private const int Latest = 8;

    public async Task<ImportOverview> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-Night.Most);
        var rows = await Rows(db.ImportRuns.Where(r => r.StartedAt > since), cancel);
        var runs =
            rows.Count >= Latest
                ? rows
                : await Rows(db.ImportRuns.OrderByDescending(r => r.StartedAt).Take(Latest), cancel);
        return new ImportOverview(
            await db.DataVersions.AsNoTracking().SingleAsync(cancel),
            await Current(cancel),
            await db.ImportLeases.AsNoTracking().SingleAsync(cancel),
            [.. runs.Take(Latest)],
            Night.Of(rows),
            next.Run(),
            kolada,
            jobs.Enabled,
            now
        );
    }

    /// <summary>At most one is open for long: a new order gives the others up.</summary>
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
