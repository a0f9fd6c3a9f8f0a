using System.Globalization;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>Cells as they lie in the database, read past the program as the owner of the tables.</summary>
internal static class Rows
{
    /// <summary>Every cell that a municipality owns, answers to sent forms aside.</summary>
    public static async Task<List<string>> Of(DatabaseSettings settings, string slug, params string[] but)
    {
        await using var db = Databases.OpenAsOwner(settings);
        List<string> rows = [];
        foreach (var table in RowLevelSecurity.TenantTables(db).Append("Memberships").Except([.. but, "Receipts"]))
            rows.AddRange(await Read(db, table, slug, $"WHERE \"TenantId\" = '{slug}'"));
        return rows;
    }

    /// <summary>Where a text stands, in any table whatever and in any municipality: "Units: …".</summary>
    public static async Task<List<string>> With(DatabaseSettings settings, string text)
    {
        await using var db = Databases.OpenAsOwner(settings);
        var slugs = (await db.Tenants.AsNoTracking().ToListAsync()).Select(t => t.Id.Value).Append("ingen");
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slug in slugs)
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
            rows.UnionWith(await Read(db, table, slug, ""));
        return
        [
            .. rows.Where(row => row.Contains(text, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<List<string>> Read(KommunDb db, string table, string slug, string where)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = db is PostgreSqlKommunDb ? $"SET app.tenant_id = '{slug}'; " : "";
        command.CommandText += $"SELECT * FROM \"{table}\" {where}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        var cells = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(cells);
            rows.Add($"{table}: {string.Join('|', cells.Select(Printed))}");
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Printed(object cell) =>
        cell is byte[] bytes
            ? Convert.ToHexStringLower(bytes) + System.Text.Encoding.UTF8.GetString(bytes)
            : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
