using System.Data.Common;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>What lies where Hangfire keeps its tables, seen by the owner: in the database, or in a file beside it.</summary>
internal static class JobTables
{
    public static async Task<List<string>> Of(DatabaseSettings database) =>
        await Run(
            database,
            TestEngine.IsPostgreSql
                ? "SELECT tablename::text FROM pg_tables"
                : "SELECT name FROM sqlite_master WHERE type = 'table'"
        );

    public static async Task<List<string>> Run(DatabaseSettings database, string sql)
    {
        await using DbConnection connection = TestEngine.IsPostgreSql
            ? new NpgsqlConnection(database.OwnerConnectionString)
            : new SqliteConnection($"Data Source={JobSchema.FileBeside(database.ConnectionString)};Pooling=False");
        return await Strings(connection, sql);
    }

    /// <returns>The first column of each row.</returns>
    public static async Task<List<string>> Strings(DbConnection connection, string sql)
    {
        if (connection.State == System.Data.ConnectionState.Closed)
            await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetValue(0).ToString()!);
        return rows;
    }
}
