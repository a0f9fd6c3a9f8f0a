using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>Tells a database that cannot be reached or cannot work just now from one that refuses what it was told.</summary>
public static class DatabaseOutage
{
    private const int Severe = 20;

    /// <summary>BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB (sqlite.org/rescode.html).</summary>
    private static readonly int[] OfSqlite = [5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26];

    /// <summary>
    /// Classes of SQLSTATE: connection, rollback (deadlock), authorization, catalog, resources, lock not available,
    /// operator intervention, system error.
    /// </summary>
    private static readonly string[] OfPostgreSql = ["08", "40", "28", "3D", "53", "55P03", "57", "58"];

    /// <summary>Time-outs, lost connections, deadlock, no log in, no database, and what Azure says when it moves one.</summary>
    private static readonly int[] OfSqlServer =
    [
        -2,
        -1,
        2,
        53,
        64,
        121,
        233,
        258,
        1204,
        1205,
        1222,
        4060,
        4064,
        9001,
        9002,
        1105,
        10053,
        10054,
        10060,
        10061,
        10928,
        10929,
        11001,
        18456,
        40197,
        40501,
        40613,
        49918,
        49919,
        49920,
    ];

    /// <summary>Looks through whatever it is wrapped in.</summary>
    public static bool Holds(Exception exception) =>
        exception switch
        {
            PostgresException { SqlState: var state } => Array.Exists(
                OfPostgreSql,
                some => state.StartsWith(some, StringComparison.Ordinal)
            ),
            SqliteException sqlite => OfSqlite.Contains(sqlite.SqliteErrorCode),
            SqlException server => server.Class >= Severe || OfSqlServer.Contains(server.Number),
            NpgsqlException or TimeoutException or SocketException => true,
            AggregateException several => several.InnerExceptions.Any(Holds),
            _ => exception.InnerException is { } inner && Holds(inner),
        };

    /// <summary>Something was said by the database, or on the way to it.</summary>
    public static bool IsOfDatabase(Exception exception) =>
        exception is DbException || (exception.InnerException is { } inner && IsOfDatabase(inner));
}
