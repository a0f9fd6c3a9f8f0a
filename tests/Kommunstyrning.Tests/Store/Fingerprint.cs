using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store;

/// <summary>
/// SHA-256 over every cell of every row that any municipality owns, read as it lies and past the program, so that
/// "nothing changed" costs a test next to nothing. `dataset-hash` says less (no instants) and costs more.
/// </summary>
internal static class Fingerprint
{
    /// <param name="but">Tables that are passed over.</param>
    public static async Task<string> Of(DatabaseSettings settings, params string[] but)
    {
        await using var db = Databases.OpenAsOwner(settings);
        await using var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (var tenant in await Read("SELECT \"Id\" FROM \"Tenants\""))
        {
            if (db is PostgreSqlKommunDb)
                await Read($"SET app.tenant_id = '{tenant}'");
            foreach (var table in RowLevelSecurity.TenantTables(db).Except(but, StringComparer.Ordinal))
                rows.AddRange(
                    (await Read($"SELECT * FROM \"{table}\" WHERE \"TenantId\" = '{tenant}'")).Select(r =>
                        $"{table} {r}"
                    )
                );
        }
        if (db is PostgreSqlKommunDb)
            await Read("RESET app.tenant_id");
        rows.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));

        async Task<List<string>> Read(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<string>();
            var cells = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(cells);
                found.Add(string.Join('|', cells.Select(Printed)));
            }
            return found;
        }
    }

    private static string Printed(object cell) =>
        cell is byte[] bytes
            ? Convert.ToHexStringLower(bytes)
            : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
