using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>Brings the schema up to date as the owner of the tables. Nodes that start together migrate once.</summary>
public static class Migrator
{
    /// <param name="db">A context opened with the owner's connection string.</param>
    /// <param name="worker">The role that the program works as and that gets rights on rows; null when it is the owner.</param>
    /// <returns>The migrations that were applied, none if the schema was up to date.</returns>
    public static async Task<IReadOnlyList<string>> Run(KommunDb db, string? worker, CancellationToken cancel)
    {
        await using var _ = await OneAtATime(db, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        await db.Database.MigrateAsync(cancel);
        if (db is PostgreSqlKommunDb)
            await Execute(db, RowLevelSecurity.PostgreSqlScript(db) + Grants(worker), cancel);
        if (db is SqlServerKommunDb)
        {
            foreach (var batch in RowLevelSecurity.SqlServerScript(db).Split("GO\n"))
                await Execute(db, batch, cancel);
        }
        return pending;
    }

    private static Task Execute(KommunDb db, string sql, CancellationToken cancel)
    {
#pragma warning disable RS0030 // this is the room for raw SQL
        return sql.Length == 0 ? Task.CompletedTask : db.Database.ExecuteSqlRawAsync(sql, cancel);
#pragma warning restore RS0030
    }

    private static string Grants(string? worker) =>
        worker is null
            ? ""
            : $"""
                GRANT USAGE ON SCHEMA public TO "{worker.Replace("\"", "\"\"", StringComparison.Ordinal)}";
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "{worker.Replace(
                    "\"",
                    "\"\"",
                    StringComparison.Ordinal
                )}";
                """;

    internal static async Task<IAsyncDisposable> OneAtATime(KommunDb db, CancellationToken cancel) =>
        db switch
        {
            SqliteKommunDb => await SqliteTurn.Take(db, cancel),
            PostgreSqlKommunDb => await PostgreSqlTurn.Take(db, cancel),
            _ => new NoTurn(),
        };

    /// <summary>EF's own lock on SQL Server, sp_getapplock, goes away with its connection and is enough.</summary>
    private sealed class NoTurn : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>
    /// An open file beside the database: the operating system lets go of it when a process dies. EF's own lock is a
    /// row that a killed process leaves behind for ever; whoever holds the file may clear it.
    /// </summary>
    private static class SqliteTurn
    {
        public static async Task<IAsyncDisposable> Take(KommunDb db, CancellationToken cancel)
        {
            var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
            var file = await OpenAlone(path + ".migrating", cancel);
            if (File.Exists(path))
                await Execute(db, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
            return file;
        }

        private static async Task<FileStream> OpenAlone(string path, CancellationToken cancel)
        {
            while (true)
            {
                try
                {
                    return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                }
                catch (IOException e) when (e is not DirectoryNotFoundException && !cancel.IsCancellationRequested)
                {
                    await Task.Delay(100, cancel);
                }
            }
        }
    }

    /// <summary>An advisory lock on a connection of its own, so that policies and rights are set by one node too.</summary>
    private static class PostgreSqlTurn
    {
        public static async Task<IAsyncDisposable> Take(KommunDb db, CancellationToken cancel)
        {
            var builder = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
            var connection = new NpgsqlConnection(builder.ConnectionString);
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(720050)", connection);
            await command.ExecuteNonQueryAsync(cancel);
            return connection;
        }
    }
}
