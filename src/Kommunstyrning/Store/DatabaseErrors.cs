using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.SqlServer.Storage.Internal;
using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>What an error of the database means, on each engine and in whatever wrapping it comes.</summary>
public static class DatabaseErrors
{
    /// <summary>SQLITE_BUSY and SQLITE_LOCKED.</summary>
    private static readonly int[] SqliteLocked = [5, 6];

    /// <summary>SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY and _FOREIGNKEY.</summary>
    private static readonly int[] SqliteConstraints = [2067, 1555, 787];

    /// <summary>Deadlock victim, snapshot update conflict.</summary>
    private static readonly int[] SqlServerConflicts = [1205, 3960];

    /// <summary>Unique index, unique constraint, foreign key.</summary>
    private static readonly int[] SqlServerConstraints = [2601, 2627, 547];

    /// <summary>A lock was not given within SET LOCK_TIMEOUT.</summary>
    private const int SqlServerLockTimeout = 1222;

    /// <summary>From this severity on the connection is gone, or was never made.</summary>
    private const byte SqlServerFatal = 20;

    /// <summary>The server is stopping, and ended what was open; or it ended a transaction that had been silent.</summary>
    private static readonly string[] PostgreSqlEnded =
    [
        PostgresErrorCodes.AdminShutdown,
        PostgresErrorCodes.CrashShutdown,
        "25P03",
    ];

    /// <summary>The database is away, busy or moving: the same work may go well in a while. Time-outs are counted in.</summary>
    /// <param name="fault">What it wraps is looked at too, as in the other questions here.</param>
    public static bool IsTransient(Exception fault) => Causes(fault).Any(IsTransientItself);

    /// <summary>Waited too long, on SQLite for the one who writes: whoever has already waited need not try again at once.</summary>
    public static bool IsTimeout(Exception fault) =>
        Causes(fault)
            .Any(cause =>
                cause is TimeoutException or SqlException { Number: -2 }
                || (cause is SqliteException sqlite && SqliteLocked.Contains(sqlite.SqliteErrorCode))
            );

    /// <summary>
    /// Somebody else wrote at the same moment: a row had another revision than the one that was read, a place was taken,
    /// a row that was pointed at went away, or the engine chose this transaction to end a deadlock. Run again from the
    /// beginning, the work either goes well or learns from what it reads why it cannot.
    /// </summary>
    public static bool IsCollision(Exception fault) => Causes(fault).Any(IsCollisionItself);

    /// <summary>A table was held by others for longer than one wanted to wait, or in a deadlock with them.</summary>
    internal static bool IsGivingWay(Exception fault) =>
        Causes(fault)
            .Any(cause =>
                cause
                    is PostgresException
                        {
                            SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
                        }
                        or SqlException { Number: SqlServerLockTimeout or 1205 }
            );

    private static bool IsTransientItself(Exception cause) =>
        cause switch
        {
            PostgresException { SqlState: var state } when PostgreSqlEnded.Contains(state) => true,
            SqliteException sqlite => SqliteLocked.Contains(sqlite.SqliteErrorCode),
#pragma warning disable EF1001 // the list of numbers that EF retries by, which SqlClient does not know
            SqlException sql => sql.Class >= SqlServerFatal
                || sql.Number == SqlServerLockTimeout
                || SqlServerTransientExceptionDetector.ShouldRetryOn(sql),
#pragma warning restore EF1001
            DbException database => database.IsTransient,
            _ => cause is TimeoutException,
        };

    private static bool IsCollisionItself(Exception cause) =>
        cause switch
        {
            DbUpdateConcurrencyException => true,
            PostgresException { SqlState: var state } => state
                is PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.ForeignKeyViolation,
            SqlException { Number: var number } => SqlServerConflicts.Contains(number)
                || SqlServerConstraints.Contains(number),
            SqliteException sqlite => SqliteConstraints.Contains(sqlite.SqliteExtendedErrorCode),
            _ => false,
        };

    private static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
