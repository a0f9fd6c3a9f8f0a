using System.Data;
using System.Data.Common;
using Kommunstyrning.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

public enum Intent
{
    Read,
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

    /// <exception cref="TenantBreach">No tenant has been entered.</exception>
    public static async Task<TenantTransaction> Begin(KommunDb db, Intent intent, CancellationToken cancel)
    {
        if (db.CurrentTenantId == TenantId.None)
            throw new TenantBreach("A tenant's transaction was begun outside of any tenant.");

        await db.Database.OpenConnectionAsync(cancel);
        var opened = await Open(db.Database.GetDbConnection(), intent, cancel);
        await db.Database.UseTransactionAsync(opened, cancel);
        if (db is not SqliteKommunDb)
            await Announce(db, cancel);
        return new TenantTransaction(db, opened);
    }

    public Task Commit(CancellationToken cancel) => transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>SQLite takes its write lock at BEGIN, where it can wait for it, and none at all to read.</summary>
    private static async Task<DbTransaction> Open(DbConnection connection, Intent intent, CancellationToken cancel) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: intent == Intent.Read)
            : await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    /// <summary>A slug holds a–z, 0–9 and hyphen only, so it is safe in the text; SET takes no parameters.</summary>
    private static Task Announce(KommunDb db, CancellationToken cancel)
    {
        var slug = db.CurrentTenantId.Value;
        var statement =
            db is PostgreSqlKommunDb
                ? $"SET LOCAL app.tenant_id = '{slug}'"
                : $"EXEC sp_set_session_context N'tenant_id', N'{slug}'";
#pragma warning disable EF1002, RS0030 // the slug, see above; this is the room for raw SQL
        return db.Database.ExecuteSqlRawAsync(statement, cancel);
#pragma warning restore EF1002, RS0030
    }
}
