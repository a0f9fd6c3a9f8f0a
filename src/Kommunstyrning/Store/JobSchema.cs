using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>
/// Where the library for background jobs keeps its tables: a schema of their own, made by the owner and worked on by
/// the worker, or with SQLite a file of their own. Nothing of ours refers to them.
/// </summary>
public static class JobSchema
{
    /// <summary>Of the schema on a server engine. SQLite has a file instead.</summary>
    public const string Name = "hangfire";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Waits for the migrator's turn, and gives it back when it is done.</summary>
    /// <param name="db">A context opened with the owner's connection string.</param>
    /// <param name="worker">The role that the program works as and that gets rights on rows; null when it is the owner.</param>
    /// <param name="install">Makes or updates the library's own tables, on an open connection of the owner.</param>
    /// <exception cref="IOException">On SQLite: another process has held the turn for ten minutes.</exception>
    /// <exception cref="DbException">On a server engine: another node has, or the server is away.</exception>
    public static async Task Prepare(
        KommunDb db,
        string? worker,
        Action<DbConnection> install,
        CancellationToken cancel
    )
    {
        await using var file = db.Engine.IsFile() ? await SqliteTurn.Take(db, Patience, cancel) : null;
        await using var connection = Connect(db);
        await connection.OpenAsync(cancel);
        await Execute(connection, Turn(db), cancel);
        foreach (var statement in await Strings(connection, FormerTables(db), cancel))
            await Execute(connection, statement, cancel);
        install(connection);
        if (worker is null || await IsGranted(connection, worker, cancel))
            return;
        await Execute(connection, Grants(db, worker), cancel);
    }

    /// <summary>kommunstyrning.jobs.db beside the database: SQLite has one writer, and an import may hold it for seconds.</summary>
    /// <param name="connectionString">Of the SQLite database.</param>
    /// <exception cref="ArgumentException">It is no connection string of SQLite.</exception>
    public static string FileBeside(string connectionString) =>
        Path.ChangeExtension(new SqliteConnectionStringBuilder(connectionString).DataSource, ".jobs.db");

    /// <summary>The migrator's turn, held until the connection closes: nodes that start together install one at a time.</summary>
    private static string Turn(KommunDb db) =>
        db.Engine switch
        {
            DatabaseProvider.Sqlite => "SELECT 1",
            DatabaseProvider.PostgreSql => $"SELECT pg_advisory_lock({PostgreSqlSchema.Turn})",
            DatabaseProvider.SqlServer => SqlServerSchema.Turn(Patience, "Session"),
        };

    /// <summary>Not pooled, since what it holds ends with it.</summary>
    private static DbConnection Connect(KommunDb db)
    {
        var owner = db.Database.GetConnectionString()!;
        return db.Engine switch
        {
            DatabaseProvider.Sqlite => new SqliteConnection(
                $"Data Source={FileBeside(owner)};Pooling=False;Foreign Keys=False"
            ),
            DatabaseProvider.PostgreSql => new NpgsqlConnection(owner + ";Pooling=False"),
            DatabaseProvider.SqlServer => new Microsoft.Data.SqlClient.SqlConnection(owner + ";Pooling=False"),
        };
    }

    /// <summary>Statements that drop the tables of the scheduler that an earlier version of the program had.</summary>
    private static string FormerTables(KommunDb db) =>
        db.Engine switch
        {
            DatabaseProvider.Sqlite => """
                SELECT 'DROP TABLE "' || name || '"' FROM sqlite_master WHERE type = 'table' AND name LIKE 'QRTZ!_%' ESCAPE '!'
                """,
            DatabaseProvider.PostgreSql => """
                SELECT format('DROP TABLE IF EXISTS %I.%I CASCADE', schemaname, tablename) FROM pg_tables
                WHERE schemaname = 'public' AND tablename LIKE 'qrtz!_%' ESCAPE '!'
                """,
            DatabaseProvider.SqlServer => """
                SELECT statement FROM (
                    SELECT 1 AS turn, 'ALTER TABLE ' + QUOTENAME(OBJECT_SCHEMA_NAME(parent_object_id)) + '.'
                        + QUOTENAME(OBJECT_NAME(parent_object_id)) + ' DROP CONSTRAINT ' + QUOTENAME(name) AS statement
                    FROM sys.foreign_keys WHERE OBJECT_NAME(parent_object_id) LIKE 'QRTZ[_]%'
                    UNION ALL
                    SELECT 2, 'DROP TABLE ' + QUOTENAME(SCHEMA_NAME(schema_id)) + '.' + QUOTENAME(name)
                    FROM sys.tables WHERE name LIKE 'QRTZ[_]%'
                ) AS former ORDER BY turn
                """,
        };

    /// <summary>Rights are given once, so that a start where nothing is new writes nothing.</summary>
    private static async Task<bool> IsGranted(DbConnection connection, string worker, CancellationToken cancel)
    {
        if (connection is not NpgsqlConnection)
            return false;
        const string Missing = $"""
            SELECT relname FROM pg_class WHERE relnamespace = '{Name}'::regnamespace
            AND CASE relkind WHEN 'r' THEN NOT has_table_privilege(@worker, oid, 'DELETE')
                WHEN 'S' THEN NOT has_sequence_privilege(@worker, oid, 'USAGE') ELSE false END
            UNION ALL SELECT '' WHERE NOT has_schema_privilege(@worker, '{Name}', 'USAGE')
            """;
        return (await Strings(connection, Missing, cancel, worker)).Count == 0;
    }

    private static string Grants(KommunDb db, string worker) =>
        db.Engine switch
        {
            DatabaseProvider.Sqlite => "",
            DatabaseProvider.PostgreSql => $"""
                GRANT USAGE ON SCHEMA {Name} TO {Quoted(worker, '"', '"')};
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Name} TO {Quoted(worker, '"', '"')};
                GRANT SELECT, USAGE, UPDATE ON ALL SEQUENCES IN SCHEMA {Name} TO {Quoted(worker, '"', '"')};
                """,
            DatabaseProvider.SqlServer =>
                $"GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::{Name} TO {Quoted(worker, '[', ']')};",
        };

    private static string Quoted(string name, char open, char close) =>
        $"{open}{name.Replace($"{close}", $"{close}{close}", StringComparison.Ordinal)}{close}";

    private static async Task<List<string>> Strings(
        DbConnection connection,
        string sql,
        CancellationToken cancel,
        string? worker = null
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (worker is not null)
            command.Parameters.Add(new NpgsqlParameter("worker", worker));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancel))
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task Execute(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = (int)Patience.TotalSeconds;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
