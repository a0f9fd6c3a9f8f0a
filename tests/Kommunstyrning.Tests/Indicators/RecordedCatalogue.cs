using System.Text.Json;
using Kommunstyrning.Tests.Architecture;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>The folder of recorded Kolada data: KOMMUNSTYRNING_KOLADA_DATA, or shared/kolada beside the repository.</summary>
internal static class RecordedCatalogue
{
    public static string? Folder { get; } = Candidates().FirstOrDefault(Exists);

    /// <summary>What a test asks for of each object in one file.</summary>
    public static async Task<List<T>> Read<T>(string file, Func<JsonElement, T> row)
    {
        await using var stream = File.OpenRead(Path.Combine(Folder!, file));
        using var document = await JsonDocument.ParseAsync(stream);
        return [.. document.RootElement.EnumerateArray().Select(row)];
    }

    public static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    /// <summary>Where the variable is set, nothing else is looked at.</summary>
    private static IEnumerable<string> Candidates() =>
        Environment.GetEnvironmentVariable("KOMMUNSTYRNING_KOLADA_DATA") is { Length: > 0 } set
            ? [set]
            : Above(Repository.Root).Select(folder => Path.Combine(folder, "shared", "kolada"));

    private static bool Exists(string folder) => File.Exists(Path.Combine(folder, "kpis.json"));

    private static IEnumerable<string> Above(string folder)
    {
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
            yield return above;
    }
}
