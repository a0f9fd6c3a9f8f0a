using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kommunstyrning.Store;

/// <summary>
/// Each SQLite connection waits for its turn instead of failing, as long as its commands may take, and a commit is on
/// disk when it returns.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragmas(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Pragmas(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static SqliteCommand Pragmas(DbConnection connection, ConnectionEndEventData eventData)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.DefaultTimeout = eventData.Context?.Database.GetCommandTimeout() ?? sqlite.DefaultTimeout;
        var command = sqlite.CreateCommand();
        // a little longer, or the driver finds time left and waits all over again
        command.CommandText =
            $"PRAGMA journal_mode = WAL; PRAGMA busy_timeout = {(sqlite.DefaultTimeout * 1000) + 100}; "
            + "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        return command;
    }
}
