using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kommunstyrning.Store;

#pragma warning disable CA2100 // the names come from the model, and values go as parameters

/// <summary>
/// Puts rows back as they were and takes them away, in the municipality's transaction that the context has open. They go past
/// the history, the revisions and the trail: what is put back brings its own. The engine's isolation stands in front of it all.
/// </summary>
public sealed class RowWriter(KommunDb db)
{
    private readonly ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();

    /// <summary>Those that others name come before those that name them, within the table too.</summary>
    /// <param name="rows">Each a value for each column, in the columns' order.</param>
    /// <returns>How many were put.</returns>
    public async Task<int> Put(RowTable table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var into = In(table.Type);
        var columns = string.Join(", ", table.Columns.Select(c => Quoted(c.InDatabase)));
        var values = string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"));
        foreach (var row in InOrder(table, rows))
        {
            await using var command = Command($"INSERT INTO {into} ({columns}) VALUES ({values})");
            for (var i = 0; i < row.Length; i++)
                command.Parameters.Add(table.Columns[i].Parameter(command, $"@p{i}", row[i]));
            await command.ExecuteNonQueryAsync(cancel);
        }
        return rows.Count;
    }

    /// <summary>All rows of the municipality that has been entered. Those that name them must be gone before.</summary>
    /// <returns>How many were taken away.</returns>
    public async Task<int> TakeAway(RowTable table, CancellationToken cancel)
    {
        var (from, mine) = (In(table.Type), $"{Quoted(table.Tenant)} = @mine");
        // an engine that looks at each row by itself would not let go of one that another still names
        foreach (var named in table.InItself.SelectMany(key => key.Properties).Where(p => p.IsNullable).Distinct())
            await Run(
                $"UPDATE {from} SET {Quoted(named)} = NULL WHERE {mine}",
                (table.Tenant, db.CurrentTenantId),
                set: null,
                cancel
            );
        return await Run($"DELETE FROM {from} WHERE {mine}", (table.Tenant, db.CurrentTenantId), set: null, cancel);
    }

    /// <summary>Rows of any table that have a value in a column.</summary>
    /// <returns>How many were taken away.</returns>
    public Task<int> TakeAway(IEntityType type, IProperty column, object value, CancellationToken cancel) =>
        Run($"DELETE FROM {In(type)} WHERE {Quoted(column)} = @mine", (column, value), set: null, cancel);

    /// <summary>One row, which is known by its key.</summary>
    public async Task TakeAway(RowTable table, object row, CancellationToken cancel)
    {
        var key = table.Key.ToList();
        var which = string.Join(" AND ", key.Select((c, i) => $"{Quoted(c.InDatabase)} = @k{i}"));
        await using var command = Command($"DELETE FROM {In(table.Type)} WHERE {which}");
        for (var i = 0; i < key.Count; i++)
            command.Parameters.Add(key[i].Parameter(command, $"@k{i}", key[i].ModelOf(row)));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Another value in a column, in every row that has the one.</summary>
    /// <returns>How many were changed.</returns>
    public Task<int> Replace(IEntityType type, IProperty column, object from, object to, CancellationToken cancel) =>
        Run(
            $"UPDATE {In(type)} SET {Quoted(column)} = @p0 WHERE {Quoted(column)} = @mine",
            (column, from),
            (column, to),
            cancel
        );

    /// <summary>Other values in one row, which is known by its key.</summary>
    public async Task Set(
        RowTable table,
        object row,
        IReadOnlyList<(RowColumn Column, object? Value)> values,
        CancellationToken cancel
    )
    {
        var key = table.Key.ToList();
        var sets = string.Join(", ", values.Select((v, i) => $"{Quoted(v.Column.InDatabase)} = @p{i}"));
        var which = string.Join(" AND ", key.Select((c, i) => $"{Quoted(c.InDatabase)} = @k{i}"));
        await using var command = Command($"UPDATE {In(table.Type)} SET {sets} WHERE {which}");
        for (var i = 0; i < values.Count; i++)
            command.Parameters.Add(values[i].Column.Parameter(command, $"@p{i}", values[i].Value));
        for (var i = 0; i < key.Count; i++)
            command.Parameters.Add(key[i].Parameter(command, $"@k{i}", key[i].ModelOf(row)));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>How many rows have a value in a column. Without a transaction too.</summary>
    public async Task<int> Count(IEntityType type, IProperty column, object value, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command($"SELECT COUNT(*) FROM {In(type)} WHERE {Quoted(column)} = @mine");
            command.Parameters.Add(new RowColumn(column).Parameter(command, "@mine", value));
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<int> Run(
        string text,
        (IProperty Column, object Value) mine,
        (IProperty Column, object Value)? set,
        CancellationToken cancel
    )
    {
        await using var command = Command(text);
        command.Parameters.Add(new RowColumn(mine.Column).Parameter(command, "@mine", mine.Value));
        if (set is var (column, value))
            command.Parameters.Add(new RowColumn(column).Parameter(command, "@p0", value));
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private string In(IEntityType type) => sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema());

    private string Quoted(IProperty column) => Quoted(column.GetColumnName());

    private string Quoted(string column) => sql.DelimitIdentifier(column);

    /// <summary>What is taken away is not left to be read in the file that was its place.</summary>
    public Task Overwrite(CancellationToken cancel) =>
        db.Engine switch
        {
            DatabaseProvider.Sqlite => db.Execute("PRAGMA secure_delete = ON", cancel),
            // their files are the server's own; what is dead there is overwritten by its own housekeeping
            DatabaseProvider.PostgreSql or DatabaseProvider.SqlServer => Task.CompletedTask,
        };

    private DbCommand Command(string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static List<object?[]> InOrder(RowTable table, IReadOnlyList<object?[]> rows)
    {
        var links = table
            .InItself.Select(key => (From: Places(key.Properties), To: Places(key.PrincipalKey.Properties)))
            .ToList();
        if (links.Count == 0)
            return [.. rows];
        var ordered = new List<object?[]>();
        var left = rows.ToList();
        var there = links.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToList();
        while (left.Count > 0)
        {
            var ready = left.Where(row =>
                    links.Select((link, i) => (link, i)).All(l => IsThere(row, l.link.From, l.link.To, there[l.i]))
                )
                .ToList();
            // a ring cannot be put; the engine says so
            if (ready.Count == 0)
                return [.. ordered, .. left];
            ordered.AddRange(ready);
            foreach (var (row, i) in ready.SelectMany(row => links.Select((_, i) => (row, i))))
                there[i].Add(At(row, links[i].To));
            left = [.. left.Except(ready, ReferenceEqualityComparer.Instance).Cast<object?[]>()];
        }
        return ordered;

        int[] Places(IEnumerable<IProperty> properties) =>
            [
                .. properties.Select(p =>
                    table
                        .Columns.Select((c, i) => (c, i))
                        .First(c => string.Equals(c.c.Name, p.Name, StringComparison.Ordinal))
                        .i
                ),
            ];

        static bool IsThere(object?[] row, int[] from, int[] to, HashSet<string> there) =>
            Array.Exists(from, i => row[i] is null)
            || there.Contains(At(row, from))
            || string.Equals(At(row, from), At(row, to), StringComparison.Ordinal);

        static string At(object?[] row, int[] places) => string.Join('\n', places.Select(i => $"{row[i]}"));
    }
}
