using System.Data;
using System.Data.Common;
using Kommunstyrning.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>What a transaction is for.</summary>
public enum Intent
{
    Read,

    /// <summary>Everything that is read is of the moment of the first question, however long it takes; others write on.</summary>
    Snapshot,

    /// <summary>On SQLite it waits for the one who writes before it begins.</summary>
    Write,
}

/// <summary>
/// One transaction per request or job step, opened by telling the engine which tenant it is for (decision 3).
/// Without it row-level security shows no rows. Disposing without a commit undoes it.
/// </summary>
public sealed class TenantTransaction : IAsyncDisposable
{
    private readonly KommunDb db;
    private readonly DbTransaction transaction;

    private TenantTransaction(KommunDb db, DbTransaction transaction)
    {
        this.db = db;
        this.transaction = transaction;
    }

    /// <summary>On the context's own connection: what is asked of the context from now on is within it.</summary>
    /// <exception cref="TenantIsolationException">No tenant has been entered.</exception>
    public static async Task<TenantTransaction> Begin(KommunDb db, Intent intent, CancellationToken cancel)
    {
        if (db.CurrentTenantId == TenantId.None)
            throw new TenantIsolationException("A tenant's transaction was begun outside of any tenant.");

        db.Unsealed.Clear();
        await db.Database.OpenConnectionAsync(cancel);
        TenantTransaction? begun = null;
        try
        {
            begun = new(db, await Open(db, intent, cancel));
            await db.Database.UseTransactionAsync(begun.transaction, cancel);
            await Announce(db, db.CurrentTenantId, cancel);
            return begun;
        }
        catch
        {
            // nothing half begun stays on the connection, which may be begun on again
            await (begun?.DisposeAsync() ?? new ValueTask(db.Database.CloseConnectionAsync()));
            throw;
        }
    }

    /// <summary>
    /// For work that has collided and is done again: those who do so take turns within the tenant until their
    /// transactions end, so that many who collide at once are served one after the other. SQLite has one writer anyway.
    /// </summary>
    public Task TakeTurn(CancellationToken cancel)
    {
        var slug = db.CurrentTenantId.Value;
        return db.Engine switch
        {
            DatabaseProvider.PostgreSql => db.Execute(
                $"SELECT pg_advisory_xact_lock(hashtextextended('kommunstyrning turn {slug}', 0))",
                cancel
            ),
            DatabaseProvider.SqlServer => db.Execute(
                $"EXEC sp_getapplock @Resource = N'turn {slug}', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 20000",
                cancel
            ),
            DatabaseProvider.Sqlite => Task.CompletedTask,
        };
    }

    /// <summary>
    /// Writes what stands in the <see cref="Trail"/> of this transaction. Nothing more is done in it after that, so that those
    /// who wait for their lines wait for a commit only. Whoever runs the work again on a collision calls it before the point
    /// from which it may not be.
    /// </summary>
    public Task Seal(CancellationToken cancel) => TrailSeal.Run(db, cancel);

    /// <summary>Keeps what was written, sealed. Where this fails, it may have been kept and may not.</summary>
    public async Task Commit(CancellationToken cancel)
    {
        await Seal(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Undoes what was not committed, and the connection goes back to the pool without a tenant.</summary>
    public async ValueTask DisposeAsync()
    {
        db.Unsealed.Clear();
        // the context counts its own use of the transaction too, and would keep the connection until it ends itself
        await (db.Database.CurrentTransaction?.DisposeAsync() ?? default);
        await transaction.DisposeAsync();
        await Forget(db);
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>SQL Server's setting belongs to the session and not to the transaction.</summary>
    private static bool OutlivesTransaction(DatabaseProvider engine) =>
        engine switch
        {
            DatabaseProvider.SqlServer => true,
            DatabaseProvider.PostgreSql or DatabaseProvider.Sqlite => false,
        };

    /// <summary>The connection is of no tenant any more.</summary>
    internal static async Task Forget(KommunDb db)
    {
        if (!OutlivesTransaction(db.Engine))
            return;
        try
        {
            await db.Execute("EXEC sp_set_session_context N'tenant_id', NULL", CancellationToken.None);
        }
        catch (DbException)
        {
            // a connection that is broken carries nothing on
        }
    }

    /// <summary>
    /// SQLite takes its write lock at BEGIN, where it can wait for it, and none at all to read. SQL Server's own snapshots need a
    /// setting of the database; its locks give the same, and let nobody write meanwhile.
    /// </summary>
    private static async Task<DbTransaction> Open(KommunDb db, Intent intent, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        return db.Engine switch
        {
            DatabaseProvider.Sqlite => ((SqliteConnection)connection).BeginTransaction(
                deferred: intent != Intent.Write
            ),
            DatabaseProvider.PostgreSql => await OnServer(IsolationLevel.RepeatableRead),
            DatabaseProvider.SqlServer => await OnServer(IsolationLevel.Serializable),
        };

        ValueTask<DbTransaction> OnServer(IsolationLevel ofSnapshot) =>
            connection.BeginTransactionAsync(
                intent == Intent.Snapshot ? ofSnapshot : IsolationLevel.ReadCommitted,
                cancel
            );
    }

    /// <summary>A slug holds a–z, 0–9 and hyphen only, so it is safe in the text; SET takes no parameters.</summary>
    internal static Task Announce(KommunDb db, TenantId tenant, CancellationToken cancel)
    {
        var slug = tenant.Value;
        return db.Engine switch
        {
            DatabaseProvider.PostgreSql => db.Execute($"SET LOCAL app.tenant_id = '{slug}'", cancel),
            DatabaseProvider.SqlServer => db.Execute($"EXEC sp_set_session_context N'tenant_id', N'{slug}'", cancel),
            DatabaseProvider.Sqlite => Task.CompletedTask,
        };
    }
}
