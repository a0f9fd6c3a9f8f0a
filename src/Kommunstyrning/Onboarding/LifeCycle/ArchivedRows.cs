using System.Text.Json;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>The rows of an archive, against the tables of this program.</summary>
internal sealed class ArchivedRows
{
    private readonly IReadOnlyList<(RowTable Table, List<object?[]> Rows)> tables;

    private ArchivedRows(IReadOnlyList<(RowTable Table, List<object?[]> Rows)> tables) => this.tables = tables;

    /// <returns>
    /// Refused where the archive was made with other tables or columns, or holds a row that cannot be one of the municipality's.
    /// </returns>
    public static Outcome<ArchivedRows> Read(Archive archive, KommunDb db)
    {
        var known = ArchiveContents.Tables(db.Model);
        var told = archive.Manifest.Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        if (told.Keys.Except(known.Select(t => t.Name), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return Other($"tabellen {unknown} finns inte här");
        var read = new List<(RowTable, List<object?[]>)>();
        foreach (var table in known)
        {
            if (!told.TryGetValue(table.Name, out var given))
                return Other($"tabellen {table.Name} saknas");
            if (!given.Columns.SequenceEqual(table.Columns.Select(c => c.Name), StringComparer.Ordinal))
                return Other($"tabellen {table.Name} har andra kolumner");
            if (RowsOf(archive, table) is not { } rows || rows.Count != given.Rows)
                return Refusal.Invalid("", $"Det finns en rad i tabellen {table.Name} som inte går att läsa.");
            read.Add((table, rows));
        }
        return new ArchivedRows(read);
    }

    /// <summary>The row in the register of municipalities, as a value for each of its columns.</summary>
    public object? Registered(string column)
    {
        var (table, rows) = tables.First(t => t.Table.Type.ClrType == typeof(Tenant));
        return rows[0][Place(table, column)];
    }

    /// <param name="people">The id of each account here, by its id in the archive.</param>
    /// <param name="withRegister">Whether the row in the register is put too; otherwise it is there already.</param>
    public async Task Put(
        KommunDb db,
        IReadOnlyDictionary<Guid, Guid> people,
        bool withRegister,
        CancellationToken cancel
    )
    {
        var writer = new RowWriter(db);
        foreach (var (table, rows) in tables)
        {
            if (table.Type.ClrType == typeof(Tenant) && !withRegister)
                continue;
            if (table.Type.ClrType == typeof(Membership))
                Rename(rows, Place(table, nameof(Membership.AccountId)), people);
            await writer.Put(table, rows, cancel);
        }
    }

    private static void Rename(List<object?[]> rows, int place, IReadOnlyDictionary<Guid, Guid> people)
    {
        foreach (var row in rows)
            row[place] = people.GetValueOrDefault((Guid)row[place]!, (Guid)row[place]!);
    }

    /// <returns>Null where a row is none, or is another municipality's.</returns>
    private static List<object?[]>? RowsOf(Archive archive, RowTable table)
    {
        if (!archive.Texts.TryGetValue(ArchiveManifest.PathOf(table.Name), out var text))
            return null;
        var tenant = Place(table, table.Type.ClrType == typeof(Tenant) ? nameof(Tenant.Id) : nameof(IOwned.TenantId));
        var owner = TenantId.Parse(archive.Manifest.Slug);
        try
        {
            using var json = JsonDocument.Parse(text);
            var rows = json
                .RootElement.EnumerateArray()
                .Select(row => table.Columns.Select(c => c.Read(row.GetProperty(c.Name))).ToArray())
                .ToList();
            return rows.TrueForAll(row => row[tenant] is TenantId id && id == owner) ? rows : null;
        }
        catch (Exception fault)
            when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static int Place(RowTable table, string column) =>
        table.Columns.Select((c, i) => (c, i)).First(c => string.Equals(c.c.Name, column, StringComparison.Ordinal)).i;

    private static Refusal Other(string what) =>
        Refusal.Invalid(
            "",
            $"Exporten är gjord av en annan version av programmet: {what}. Ta in den med den version som gjorde den, och uppdatera sedan."
        );
}
