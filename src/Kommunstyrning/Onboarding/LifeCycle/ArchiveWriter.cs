using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kommunstyrning.Store;

namespace Kommunstyrning.Onboarding;

/// <summary>Writes the files of an archive and keeps account of them.</summary>
internal sealed class ArchiveWriter(ZipArchive zip, DateTimeOffset at)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        AllowDuplicateProperties = false,
    };

    private readonly List<ArchivedFile> files = [];

    public IReadOnlyList<ArchivedFile> Files => [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>As JSON, one row on each line, and as CSV.</summary>
    public async Task<ArchivedTable> Add(RowTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        var cells = rows.Select(row => table.Columns.Select(c => c.Of(row)).ToList()).ToList();
        var lines = cells.Select(row => JsonOf(table.Columns, row));
        await Add(ArchiveManifest.PathOf(table.Name), $"[\n{string.Join(",\n", lines)}\n]\n", cancel);
        var csv = new StringBuilder().AppendJoin(',', table.Columns.Select(c => c.Name)).Append("\r\n");
        foreach (var row in cells)
            csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        await Add($"tables/{table.Name}.csv", csv.ToString(), cancel);
        return new ArchivedTable(table.Name, [.. table.Columns.Select(c => c.Name)], rows.Count);
    }

    public async Task Add(IReadOnlyList<ArchivedPerson> people, CancellationToken cancel)
    {
        await Add(ArchiveManifest.PeopleFile, JsonSerializer.Serialize(people, Json) + "\n", cancel);
        var csv = new StringBuilder("id,email,displayName,isClosed\r\n");
        foreach (var one in people)
            csv.AppendJoin(',', new object[] { one.Id, one.Email, one.DisplayName, one.IsClosed }.Select(Cell))
                .Append("\r\n");
        await Add("people.csv", csv.ToString(), cancel);
    }

    public async Task Add(string path, string text, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        files.Add(new ArchivedFile(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length));
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(bytes, cancel);
    }

    private static string JsonOf(IReadOnlyList<RowColumn> columns, List<object?> row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Encoder }))
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
                columns[i].Write(json, row[i]);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A text that a spreadsheet would take for a formula has an apostrophe before it; JSON has it as it is.</summary>
    private static string Cell(object? value)
    {
        var text = value is string and ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            ? $"'{value}"
            : RowColumn.Text(value);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : string.Create(
                CultureInfo.InvariantCulture,
                $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            );
    }
}
