using System.Text.Json;

namespace Kommunstyrning.Bench;

/// <summary>One word of the program in a process of its own, on one database and with one source.</summary>
internal static class Verb
{
    public static IReadOnlyDictionary<string, string> Quiet { get; } =
        new Dictionary<string, string>(Production.Settings, StringComparer.Ordinal)
        {
            ["Logging__LogLevel__Default"] = "Warning",
        };

    public static Child Start(Database database, Source source, params string[] words) =>
        Child.Start(Repository.Program, words, Quiet, database.Settings, source.Settings);

    /// <exception cref="InvalidOperationException">It ended with a fault.</exception>
    public static async Task<string> Answer(Database database, Source source, params string[] words)
    {
        await using var child = Start(database, source, words);
        return (await child.End()).ExitCode == 0
            ? child.Output
            : throw new InvalidOperationException($"{string.Join(' ', words)}: {child.Output}{child.Errors}");
    }

    /// <summary>Fetches all there is, and measures the process that does it.</summary>
    public static async Task<Imported> Import(Database database, Source source)
    {
        await using var child = Start(database, source, "import", "--all");
        var (exitCode, lived) = await child.End();
        if (exitCode != 0)
            throw new InvalidOperationException($"The import failed: {child.Output}{child.Errors}");
        using var told = JsonDocument.Parse(child.Output);
        long Told(string name) => told.RootElement.GetProperty(name).GetInt64();
        return new Imported(
            lived.TotalSeconds,
            child.PeakBytes,
            Told("requests"),
            Told("rows"),
            Told("values"),
            Told("panelsWritten")
        );
    }

    public static async Task<string> OpenDataHash(Database database, Source source) =>
        (await Answer(database, source, "dataset-hash", "--open-data")).Trim();
}

/// <summary>What an import took, measured from outside, and what it told of itself.</summary>
internal sealed record Imported(
    double Seconds,
    long PeakBytes,
    long Requests,
    long Rows,
    long Values,
    long PanelsWritten
);
