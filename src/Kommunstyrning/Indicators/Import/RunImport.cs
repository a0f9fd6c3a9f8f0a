using System.Linq.Expressions;
using Kommunstyrning.Kolada;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Carries out the run that is under way, from the beginning or from where it was left. Does nothing where there is
/// none, or where another node holds the lease.
/// </summary>
public sealed partial class RunImport(
    IServiceScopeFactory scopes,
    LeaseTerms terms,
    TimeProvider clock,
    ILogger<RunImport> log
)
{
    /// <summary>A cancelled run stays under way, and goes on at the next call on any node.</summary>
    /// <returns>The run as it ended, or null when there was nothing to do here.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled amid a run.</exception>
    public async Task<ImportRun?> Run(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        if (!await db.ImportRuns.AnyAsync(UnderWay, cancel))
            return null;
        if (await AcquiredLease.Take(db, terms, clock.GetUtcNow(), cancel) is not { } lease)
            return null;
        try
        {
            // looked for again, since it may have ended before the lease was ours
            var run = await db
                .ImportRuns.AsNoTracking()
                .Where(UnderWay)
                .OrderBy(r => r.StartedAt)
                .FirstOrDefaultAsync(cancel);
            return run is null ? null : await Run(run, lease, cancel);
        }
        finally
        {
            await lease.GiveBack(db, clock.GetUtcNow(), CancellationToken.None);
        }
    }

    internal static readonly Expression<Func<ImportRun, bool>> UnderWay = r =>
        r.State == ImportState.Waiting || r.State == ImportState.Running;

    private async Task<ImportRun?> Run(ImportRun run, AcquiredLease lease, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var client = scope.ServiceProvider.GetRequiredService<KoladaClient>();
        using var session = new ImportSession(scopes, client, lease, terms, run.Id, clock);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var signs = Signs(session, work);
        try
        {
            await new ImportStages(session).Run(work.Token);
            return await End(session, signs, work);
        }
        catch (LeaseLostException)
        {
            LogTakenOver(run.Id);
            return null;
        }
        catch (KoladaException fault)
        {
            LogFailed(fault, run.Id);
            return await Close(session, ImportState.Failed, fault.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return await Close(session, ImportState.Stopped, problem: null);
        }
        catch (OperationCanceledException)
        {
            LogHandedOn(run.Id);
            throw;
        }
        catch (Exception fault) when (DatabaseErrors.IsTransient(fault))
        {
            // the run stays under way, and the next who looks goes on with it
            LogLeft(fault, run.Id);
            return null;
        }
        catch (Exception fault)
        {
            LogFailed(fault, run.Id);
            session.Log.Drop();
            return await Close(
                session,
                ImportState.Failed,
                "Ett fel i programmet avbröt hämtningen. Loggen säger mer."
            );
        }
        finally
        {
            await work.CancelAsync();
            await signs;
        }
    }

    private static async Task<ImportRun?> End(ImportSession session, Task signs, CancellationTokenSource work)
    {
        await work.CancelAsync();
        await signs;
        return await session.Read(db => db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == session.RunId));
    }

    private async Task<ImportRun?> Close(ImportSession session, ImportState state, string? problem)
    {
        try
        {
            return await session.Write(
                (_, run) =>
                {
                    // what went wrong after its end does not undo it
                    if (!run.IsUnderWay)
                        return Task.CompletedTask;
                    run.State = state;
                    run.IsStopAsked = false;
                    run.Problem = problem;
                    run.EndedAt = session.Now;
                    return Task.CompletedTask;
                },
                CancellationToken.None
            );
        }
        catch (LeaseLostException)
        {
            LogTakenOver(session.RunId);
            return null;
        }
    }

    /// <summary>Says every few seconds that this node lives, and listens for a stop.</summary>
    private async Task Signs(ImportSession session, CancellationTokenSource work)
    {
        try
        {
            using var timer = new PeriodicTimer(terms.SignEvery, clock);
            while (await timer.WaitForNextTickAsync(work.Token))
            {
                if (await IsStopAsked(session, work.Token))
                    await work.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // the work has ended, or the program is closing
        }
        catch (LeaseLostException)
        {
            await work.CancelAsync();
        }
    }

    /// <summary>What fails here is the writers' concern: a missed sign is no reason to stop, nor to give no more.</summary>
    private async Task<bool> IsStopAsked(ImportSession session, CancellationToken cancel)
    {
        try
        {
            return (await session.Write((_, _) => Task.CompletedTask, cancel)).IsStopAsked;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or LeaseLostException))
        {
            LogNoSign(fault, session.RunId);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Import {Run} could not give a sign of life")]
    private partial void LogNoSign(Exception fault, Guid run);

    [LoggerMessage(
        LogLevel.Information,
        "Import {Run} was handed on: the program stops, or another server has its job"
    )]
    private partial void LogHandedOn(Guid run);

    [LoggerMessage(LogLevel.Warning, "Import {Run} was left under way: the database did not answer")]
    private partial void LogLeft(Exception fault, Guid run);

    [LoggerMessage(LogLevel.Warning, "Import {Run} was taken over by another node")]
    private partial void LogTakenOver(Guid run);

    [LoggerMessage(LogLevel.Warning, "Import {Run} failed")]
    private partial void LogFailed(Exception fault, Guid run);
}
