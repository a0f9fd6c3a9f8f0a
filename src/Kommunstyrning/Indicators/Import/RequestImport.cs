using Kommunstyrning.Kolada;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>What is asked of an import.</summary>
/// <param name="Since">For an incremental run; null for since the last one.</param>
public sealed record ImportRequest(
    ImportKind Kind,
    ImportTrigger Trigger,
    ImportSelection? Selection = null,
    DateOnly? Since = null
);

/// <summary>Writes down an import to be done. <see cref="RunImport"/> does it, on whichever node takes the lease.</summary>
public sealed class RequestImport(KommunDb db, KoladaSettings kolada, TimeProvider clock)
{
    /// <summary>A run that is under way, was stopped or failed, and would do what is asked, goes on instead of a new one.</summary>
    /// <returns>The run; refused while one for something else is under way, or one waits for a person.</returns>
    public Task<Outcome<ImportRun>> Run(ImportRequest order, CancellationToken cancel) =>
        db.InTransaction(() => Take(order, cancel), cancel);

    private async Task<Outcome<ImportRun>> Take(ImportRequest order, CancellationToken cancel)
    {
        await db.LockImport(cancel);
        var open = await db.ImportRuns.Where(r => r.IsOpen).ToListAsync(cancel);
        if (open.Find(r => r.IsUnderWay) is { } busy)
        {
            // whoever left it may be dead, and whoever asks may then go on
            if (Covers(busy, order))
                return busy;
            return Refusal.Conflict("", $"En hämtning pågår redan, {busy.Percent} procent är klart.");
        }
        if (open.Exists(r => r.State == ImportState.AwaitingReview))
            return Refusal.Conflict(
                "",
                "En hämtning väntar på att någon granskar den. Släpp in eller släng den först."
            );

        var version = await db.DataVersions.SingleAsync(cancel);
        if (kolada.UsesExample && version.Source.Length > 0 && !IsSame(version.Source, kolada.Source))
            return Refusal.Conflict(
                "",
                $"Här finns värden från {version.Source}. Exempeldata blandas inte med dem. Sätt Kolada__BaseUrl."
            );
        var run = open.OrderByDescending(r => r.StartedAt).FirstOrDefault(r => Covers(r, order)) ?? New(order, version);
        if (db.Entry(run).State == EntityState.Detached)
            db.ImportRuns.Add(run);
        run.State = ImportState.Waiting;
        run.IsStopAsked = false;
        run.Problem = null;
        run.EndedAt = null;
        run.UpdatedAt = clock.GetUtcNow();
        await GiveUp(open.Where(r => r != run), run, cancel);
        await db.SaveChangesAsync(cancel);
        return run;
    }

    /// <summary>Everything there is covers what changed; else it must be the same question to the same source.</summary>
    private bool Covers(ImportRun run, ImportRequest order) =>
        IsSame(run.Source, kolada.Source)
        && (
            (run.Kind == ImportKind.Full && order is { Kind: ImportKind.Incremental, Since: null })
            || (
                run.Kind == order.Kind
                && (order.Since is null || run.Since == order.Since)
                && run.Selection.IsSameAs(order.Selection ?? new ImportSelection())
            )
        );

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private ImportRun New(ImportRequest order, DataVersion version)
    {
        var now = clock.GetUtcNow();
        var isFirst = version.ChangesReadTo is null || !IsSame(version.Source, kolada.Source);
        var kind = order is { Kind: ImportKind.Incremental, Since: null } && isFirst ? ImportKind.Full : order.Kind;
        return new ImportRun
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Trigger = order.Trigger,
            StartedAt = now,
            IsOpen = true,
            Source = kolada.Source,
            Selection = order.Selection ?? new ImportSelection(),
            Since = kind switch
            {
                ImportKind.Incremental => order.Since ?? DayBefore(version.ChangesReadTo!.Value),
                ImportKind.Catalogue => version.OlderChangesReadTo is { } at ? DayBefore(at) : null,
                _ => null,
            },
        };
    }

    /// <summary>The source does not say in what zone its days are: a day too early reads some twice and misses none.</summary>
    private static DateOnly DayBefore(DateTimeOffset at) => StockholmDay.Of(at).AddDays(-1);

    /// <summary>What nobody will go on with takes no room.</summary>
    private async Task GiveUp(IEnumerable<ImportRun> others, ImportRun run, CancellationToken cancel)
    {
        foreach (var other in others)
        {
            other.IsOpen = false;
            if (other.State == ImportState.Stopped)
                other.State = ImportState.Discarded;
        }
        await db.Panels.Where(p => p.State == PanelState.Staged && p.RunId != run.Id).ExecuteDeleteAsync(cancel);
    }
}
