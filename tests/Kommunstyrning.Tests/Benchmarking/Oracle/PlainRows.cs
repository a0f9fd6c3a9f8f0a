using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Recorded values as plain rows in a database of their own (area, indicator, year, gender, value), filled from the
/// recorded files and asked with SQL: nothing of the product comes near it.
/// </summary>
internal sealed class PlainRows : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public PlainRows(string folder, IReadOnlySet<string> indicators)
    {
        connection.Open();
        Run(
            """
            CREATE TABLE plain (area TEXT, indicator TEXT, year INTEGER, gender TEXT, value REAL,
                PRIMARY KEY (indicator, gender, year, area)) WITHOUT ROWID;
            CREATE TABLE published (indicator TEXT PRIMARY KEY, year INTEGER, preliminary TEXT, final TEXT)
            """
        );
        using var transaction = connection.BeginTransaction();
        Insert(
            "INSERT INTO plain VALUES ($1, $2, $3, $4, $5)",
            PlainRow
                .Of(folder, indicators)
                .Select(r => new object?[] { r.Area, r.Indicator, r.Year, r.Gender, r.Value })
        );
        var kpis = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kpis.json")))!.AsArray();
        Insert("INSERT INTO published VALUES ($1, $2, $3, $4)", kpis.Select(kpi => Published(kpi!)));
        transaction.Commit();
    }

    public List<T> Read<T>(string sql, object parameters, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var property in parameters.GetType().GetProperties())
            command.Parameters.AddWithValue($"${property.Name}", property.GetValue(parameters) ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => connection.Dispose();

    private static object?[] Published(JsonNode kpi) =>
        [
            kpi["id"]!.GetValue<string>(),
            int.TryParse(kpi["publ_period"]?.GetValue<string>(), CultureInfo.InvariantCulture, out var year)
                ? year
                : null,
            kpi["prel_publication_date"]?.GetValue<string>(),
            kpi["publication_date"]?.GetValue<string>(),
        ];

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Insert(string sql, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            for (var i = 0; i < row.Length; i++)
                command.Parameters.AddWithValue($"${i + 1}", row[i] ?? DBNull.Value);
            command.ExecuteNonQuery();
        }
    }
}
