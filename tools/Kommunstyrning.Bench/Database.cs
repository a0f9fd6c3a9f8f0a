using System.Data.Common;
using Kommunstyrning.Store;

namespace Kommunstyrning.Bench;

/// <summary>A database of its own, looked at with SQL and without any class of the program that fills it.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>What tells the program where its rows are.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>The same, for the program's store within this process.</summary>
    public abstract DatabaseSettings Store { get; }

    public abstract Task<long> Bytes();

    public abstract ValueTask DisposeAsync();

    /// <returns>One for each row; columns are read by number, whatever whole number the engine gave them.</returns>
    public async IAsyncEnumerable<DbDataReader> Read(string sql)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return reader;
    }

    /// <returns>The first column of the first row, or null.</returns>
    public async Task<string?> Word(string sql)
    {
        await foreach (var row in Read(sql))
            return await row.IsDBNullAsync(0) ? null : Convert.ToString(row.GetValue(0), null);
        return null;
    }

    /// <summary>As the owner of the tables; not open yet.</summary>
    public abstract DbConnection Connect();
}
