using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// A process that falls asleep, or whose machine is cut off, keeps its transaction and the locks in it for as long as
/// the server believes in the connection: hours. Here the server ends a transaction that has been silent for a while.
/// </summary>
public static class SilentTransaction
{
    /// <summary>For the rest of the transaction that is open. SQLite, which serves one program, needs none of it.</summary>
    public static Task EndWhenSilent(this KommunDb db, CancellationToken cancel) =>
#pragma warning disable RS0030 // this is the room for raw SQL
        db is PostgreSqlKommunDb
            ? db.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = '30s'", cancel)
            : Task.CompletedTask;
#pragma warning restore RS0030
}
