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

    public static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
