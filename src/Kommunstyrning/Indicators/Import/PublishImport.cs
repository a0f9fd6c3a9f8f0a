using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Lets everything that a run has staged take the place of what was seen, in one transaction: all of it or none.</summary>
internal static class PublishImport
{
    public static Task<ImportRun> Run(ImportSession session, CancellationToken cancel) =>
        session.Write(
            async (db, run) =>
            {
                var notices = await RevisionNotices.Of(db, run, session.Now, cancel);
                db.Notices.AddRange(notices);
                await NameUnknown(db, run.Id, session.Now, cancel);
                await Replace(db, run.Id, session.Now, cancel);
                await Tell(db, run, cancel);
                run.State = ImportState.Done;
                run.Stage = ImportStage.Done;
                run.IsOpen = false;
                run.EndedAt = session.Now;
            },
            cancel
        );

    private static async Task Replace(KommunDb db, Guid runId, DateTimeOffset now, CancellationToken cancel)
    {
        var staged = db.Panels.Where(p => p.RunId == runId && p.State == PanelState.Staged);
        await db
            .Panels.Where(p =>
                p.State == PanelState.Current
                && staged.Any(s => s.IndicatorId == p.IndicatorId && s.Year == p.Year && s.Gender == p.Gender)
            )
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PanelState.Former).SetProperty(p => p.ReplacedAt, now),
                cancel
            );
        await staged.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PanelState.Current), cancel);
    }

    /// <summary>The source gives values for some indicators that its catalogue no longer holds.</summary>
    private static async Task NameUnknown(KommunDb db, Guid runId, DateTimeOffset now, CancellationToken cancel)
    {
        var indicators = db.Indicators;
        var unknown = await db
            .Panels.Where(p => p.RunId == runId && p.State == PanelState.Staged)
            .Select(p => p.IndicatorId)
            .Distinct()
            .Where(id => !indicators.Any(i => i.Id == id))
            .ToListAsync(cancel);
        db.Indicators.AddRange(
            unknown.Select(id => new Indicator
            {
                Id = id,
                Title = id,
                Description = "Finns inte i Koladas katalog, som ändå har värden för det.",
                RemovedAt = now,
            })
        );
    }

    private static async Task Tell(KommunDb db, ImportRun run, CancellationToken cancel)
    {
        if (run.Tally.PanelsWritten > 0)
            await db.RaiseDataVersion(run.UpdatedAt, cancel);
        var version = await db.DataVersions.SingleAsync(cancel);
        if (run.Kind != ImportKind.Catalogue)
            version.FetchedAt = run.StartedAt;
        version.Source = run.Source;
        var hasOlder =
            run.Kind is ImportKind.Full or ImportKind.Catalogue
            || (run.Kind == ImportKind.Incremental && run.Plan.Slices.Count > 1);
        if (run.Kind == ImportKind.Full || (run.Kind == ImportKind.Incremental && Reaches(run, version.ChangesReadTo)))
            version.ChangesReadTo = run.StartedAt;
        if (hasOlder && (run.Kind == ImportKind.Full || Reaches(run, version.OlderChangesReadTo)))
            version.OlderChangesReadTo = run.StartedAt;
    }

    /// <summary>Whether the changes that the run read follow on those read before, with none between.</summary>
    private static bool Reaches(ImportRun run, DateTimeOffset? readTo) =>
        readTo is { } at && run.Since <= StockholmDay.Of(at);
}
