using System.Data.Common;
using Kommunstyrning.Indicators;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Kommunstyrning.Bench;

/// <summary>
/// The same values the plain way: a row for each, with the index that the questions want, on a connection that is open and
/// with prepared statements, which is the best that the engine can do.
/// </summary>
internal sealed class PlainTable : IAsyncDisposable
{
    private readonly Database database;
    private readonly DbConnection connection;
    private readonly DrawnPanels drawn;
    private DbCommand compare = null!;
    private DbCommand similar = null!;
    private DbCommand profile = null!;

    private PlainTable(Database database, DrawnPanels drawn)
    {
        (this.database, this.drawn) = (database, drawn);
        connection = database.Connect();
    }

    private bool IsSqlite => connection is SqliteConnection;

    public static async Task<PlainTable> Fill(
        Engine engine,
        IReadOnlyList<Observation> values,
        PanelCopy held,
        DrawnPanels drawn
    )
    {
        var table = new PlainTable(await engine.Create(), drawn);
        await table.connection.OpenAsync();
        await table.Tell(table.IsSqlite ? PlainSql.SqliteTables : PlainSql.PostgreSqlTables);
        if (table.connection is NpgsqlConnection server)
            await Copy(server, values);
        else
            await table.Insert(values);
        await table.Tell(table.IsSqlite ? PlainSql.SqliteIndex : PlainSql.PostgreSqlIndex);
        foreach (var position in drawn.Members)
            await table.Tell($"INSERT INTO member VALUES ('{held.Areas[position].Code}')");
        foreach (var key in drawn.Panels.Take(PlainSql.Alike))
            await table.Tell($"INSERT INTO chosen VALUES ('{key.IndicatorId}', {key.Year})");
        await table.Tell("ANALYZE");
        table.compare = await table.Prepare(
            table.IsSqlite ? PlainSql.SqliteComparison : PlainSql.PostgreSqlComparison,
            ("indicator", ""),
            ("year", 0)
        );
        table.similar = await table.Prepare(PlainSql.Similarity, ("focus", held.Areas[drawn.Focus(0)].Code));
        table.profile = await table.Prepare(PlainSql.Profile, ("focus", held.Areas[drawn.Focus(0)].Code));
        return table;
    }

    public Task Compare(int i)
    {
        compare.Parameters[0].Value = drawn.Panels[i].IndicatorId;
        compare.Parameters[1].Value = drawn.Panels[i].Year;
        return ReadAll(compare);
    }

    public Task Similar() => ReadAll(similar);

    public Task Profile() => ReadAll(profile);

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task ReadAll(DbCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                reader.GetValue(i);
            rows++;
        }
        if (rows == 0)
            throw new InvalidOperationException("The question had no answer.");
    }

    private async Task<DbCommand> Prepare(string sql, params (string Name, object Value)[] parameters)
    {
        var command = Command(sql);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.PrepareAsync();
        return command;
    }

    private async Task Tell(string sql)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // our own words, and codes out of the recorded lists
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 300;
        return command;
    }

    private async Task Insert(IReadOnlyList<Observation> values)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = (SqliteCommand)Command("INSERT INTO plain VALUES ($1, $2, $3, $4, $5)");
        insert.Transaction = (SqliteTransaction)transaction;
        for (var i = 1; i <= 5; i++)
            insert.Parameters.AddWithValue($"${i}", "");
        foreach (var one in values)
        {
            insert.Parameters[0].Value = one.Indicator;
            insert.Parameters[1].Value = one.Year;
            insert.Parameters[2].Value = one.Gender.ToString();
            insert.Parameters[3].Value = one.Area;
            insert.Parameters[4].Value = one.Value;
            insert.ExecuteNonQuery();
        }
        await transaction.CommitAsync();
    }

    private static async Task Copy(NpgsqlConnection connection, IReadOnlyList<Observation> values)
    {
        await using var writer = await connection.BeginBinaryImportAsync("COPY plain FROM STDIN (FORMAT BINARY)");
        foreach (var one in values)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(one.Indicator, NpgsqlDbType.Text);
            await writer.WriteAsync(one.Year, NpgsqlDbType.Integer);
            await writer.WriteAsync(one.Gender.ToString(), NpgsqlDbType.Text);
            await writer.WriteAsync(one.Area, NpgsqlDbType.Text);
            await writer.WriteAsync(one.Value, NpgsqlDbType.Double);
        }
        await writer.CompleteAsync();
    }
}
