using System.Diagnostics;
using Kommunstyrning.Kolada;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Indicators;

/// <summary>
/// One start of one run on this node: its lease, its calls and its way of writing. Every write is a transaction that
/// begins by insisting on the lease, or by looking for it where a lock could outlive a sleeping process, and ends with
/// the run's own row, so that what is stored and how far the run has come can never differ.
/// </summary>
internal sealed class ImportSession(
    IServiceScopeFactory scopes,
    KoladaClient client,
    AcquiredLease lease,
    LeaseTerms terms,
    Guid runId,
    TimeProvider clock
) : IDisposable
{
    private readonly Stopwatch worked = Stopwatch.StartNew();
    private readonly SemaphoreSlim turn = new(1);
    private (int Requests, int Retries, double Seconds) counted;

    public KoladaClient Client => client;

    public IncidentLog Log { get; } = new(clock);

    public Guid RunId => runId;

    public DateTimeOffset Now => clock.GetUtcNow();

    public int ThisYear => clock.Today().Year;

    /// <summary>Rows of the slice that is being fetched, for those who watch.</summary>
    public long RowsInSlice { get; set; }

    public async Task<T> Read<T>(Func<KommunDb, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<KommunDb>());
    }

    /// <exception cref="LeaseLostException">Nothing was written.</exception>
    public async Task<ImportRun> Write(Func<KommunDb, ImportRun, Task> write, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            return await WriteAlone(write, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<ImportRun> WriteAlone(Func<KommunDb, ImportRun, Task> write, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.EndWhenSilent(cancel);
        if (db.CanStaySilent())
            await lease.Look(db, cancel);
        else
            await lease.Insist(db, terms, Now, cancel);
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancel);
        var calls = (client.Count.Requests, client.Count.Retries, worked.Elapsed.TotalSeconds);
        run.Tally = run.Tally with
        {
            Requests = run.Tally.Requests + calls.Requests - counted.Requests,
            Retries = run.Tally.Retries + calls.Retries - counted.Retries,
            Seconds = run.Tally.Seconds + calls.TotalSeconds - counted.Seconds,
            RowsInSlice = RowsInSlice,
        };
        run.UpdatedAt = Now;
        await write(db, run);
        await Log.Store(db, runId, cancel);
        await db.SaveChangesAsync(cancel);
        // a long transaction leaves a whole lease behind it
        await lease.Insist(db, terms, Now, cancel);
        await transaction.CommitAsync(cancel);
        counted = calls;
        Log.Forget();
        return run;
    }

    public void Dispose() => turn.Dispose();
}
