using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Kommunstyrning.Bench;

/// <summary>
/// The time it takes to store the same values the plain way: a row for each, no key and no index, by one prepared
/// statement in one transaction.
/// </summary>
internal static class InsertPlainly
{
    public static async Task<(double Seconds, long Bytes)> Run(IReadOnlyList<Observation> values)
    {
        var folder = Directory.CreateTempSubdirectory("kommunstyrning-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "plain.db");
            var clock = Stopwatch.StartNew();
            await Insert(path, values);
            return (clock.Elapsed.TotalSeconds, new FileInfo(path).Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Insert(string path, IReadOnlyList<Observation> values)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE plain (indicator TEXT, area TEXT, year INTEGER, gender TEXT, value REAL)
            """;
        await create.ExecuteNonQueryAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO plain VALUES ($indicator, $area, $year, $gender, $value)";
        insert.Transaction = (SqliteTransaction)transaction;
        var indicator = insert.Parameters.Add("$indicator", SqliteType.Text);
        var area = insert.Parameters.Add("$area", SqliteType.Text);
        var year = insert.Parameters.Add("$year", SqliteType.Integer);
        var gender = insert.Parameters.Add("$gender", SqliteType.Text);
        var value = insert.Parameters.Add("$value", SqliteType.Real);
        insert.Prepare();
        foreach (var one in values)
        {
            indicator.Value = one.Indicator;
            area.Value = one.Area;
            year.Value = one.Year;
            gender.Value = one.Gender.ToString();
            value.Value = one.Value;
            insert.ExecuteNonQuery();
        }
        await transaction.CommitAsync();
    }
}
