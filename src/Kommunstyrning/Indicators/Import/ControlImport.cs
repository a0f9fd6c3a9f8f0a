using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>What a person may do to a run: stop it, let it go on, let in what it holds back, or throw that away.</summary>
public sealed class ControlImport(KommunDb db, TimeProvider clock)
{
    /// <summary>One that is being carried out stops within seconds, at a place where it can go on.</summary>
    /// <returns>Refused where there is no such run, or it is no longer under way.</returns>
    public Task<Outcome<ImportRun>> Stop(Guid id, CancellationToken cancel) =>
        Change(
            id,
            run =>
            {
                if (!run.IsUnderWay)
                    return Refusal.Conflict("", "Hämtningen pågår inte längre.");
                run.IsStopAsked = true;
                if (run.State == ImportState.Waiting)
                    run.State = ImportState.Stopped;
                return run;
            },
            cancel
        );

    /// <summary>A run that was stopped or failed waits again, to go on where it was.</summary>
    /// <returns>
    /// Refused where there is no such run, it neither stopped nor failed, or it was given up for another.
    /// </returns>
    public Task<Outcome<ImportRun>> Resume(Guid id, CancellationToken cancel) =>
        Change(
            id,
            run =>
            {
                if (!run.IsOpen || run.State is not (ImportState.Stopped or ImportState.Failed))
                    return Refusal.Conflict("", "Hämtningen kan inte fortsätta. Starta en ny.");
                return GoOn(run);
            },
            cancel
        );

    /// <summary>Lets in what the run holds back, though a series shrinks.</summary>
    /// <returns>The run, waiting to go on; refused where it holds nothing back.</returns>
    public Task<Outcome<ImportRun>> Approve(Guid id, CancellationToken cancel) =>
        Change(
            id,
            run =>
            {
                if (run.State != ImportState.AwaitingReview)
                    return NotHeld;
                run.IsApproved = true;
                return GoOn(run);
            },
            cancel
        );

    /// <summary>Throws away what the run fetched. What everyone sees stays as it is.</summary>
    /// <returns>Refused where the run holds nothing back.</returns>
    public Task<Outcome<ImportRun>> Discard(Guid id, CancellationToken cancel) =>
        Change(
            id,
            run =>
            {
                if (run.State != ImportState.AwaitingReview)
                    return NotHeld;
                run.State = ImportState.Discarded;
                run.IsOpen = false;
                run.EndedAt = clock.GetUtcNow();
                return run;
            },
            cancel
        );

    private static Refusal NotHeld => Refusal.Conflict("", "Hämtningen väntar inte på någon granskning.");

    private static ImportRun GoOn(ImportRun run)
    {
        run.State = ImportState.Waiting;
        run.IsStopAsked = false;
        run.Problem = null;
        run.EndedAt = null;
        return run;
    }

    private Task<Outcome<ImportRun>> Change(
        Guid id,
        Func<ImportRun, Outcome<ImportRun>> change,
        CancellationToken cancel
    ) => db.InTransaction(() => ChangeNow(id, change, cancel), cancel);

    private async Task<Outcome<ImportRun>> ChangeNow(
        Guid id,
        Func<ImportRun, Outcome<ImportRun>> change,
        CancellationToken cancel
    )
    {
        await db.LockImport(cancel);
        if (await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } run)
            return Refusal.Missing("Hämtningen");
        var outcome = change(run);
        if (!outcome.Succeeded)
            return outcome;
        run.UpdatedAt = clock.GetUtcNow();
        if (run.State == ImportState.Discarded)
            await db.Panels.Where(p => p.RunId == id && p.State == PanelState.Staged).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return run;
    }
}
