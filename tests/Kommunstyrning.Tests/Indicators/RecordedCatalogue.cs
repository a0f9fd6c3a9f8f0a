using System.IO.Compression;
using System.Text.Json;
using Kommunstyrning.Tests.Kolada;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>The catalogue among recorded answers of Kolada.</summary>
internal static class RecordedCatalogue
{
    /// <summary>What a test asks for of each object in one file.</summary>
    public static async Task<List<T>> Read<T>(string file, Func<JsonElement, T> row)
    {
        await using var stream = File.OpenRead(Path.Combine(RecordedData.Folder!, file));
        using var document = await JsonDocument.ParseAsync(stream);
        return [.. document.RootElement.EnumerateArray().Select(row)];
    }

    /// <summary>Ids in the catalogue of which there are recorded values.</summary>
    public static async Task<IReadOnlyCollection<string>> WithValues(string folder)
    {
        var known = (await Read("kpis.json", row => Text(row, "id"))).ToHashSet(StringComparer.Ordinal);
        await using var file = File.OpenRead(Path.Combine(folder, "observations_1994_2022.csv.gz"));
        await using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadLineAsync() is { } line)
            ids.Add(line[..line.IndexOf(',', StringComparison.Ordinal)]);
        return [.. ids.Where(known.Contains).Order(StringComparer.Ordinal)];
    }

    public static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
