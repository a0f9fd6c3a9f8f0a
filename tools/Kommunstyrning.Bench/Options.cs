using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>What stands after the first word: names that begin with two dashes, each with a value.</summary>
internal sealed class Options(string[] words)
{
    /// <summary>The folder of recorded answers; null for the sample that is built in.</summary>
    public string? Data => Text("--data") ?? Environment.GetEnvironmentVariable("KOMMUNSTYRNING_KOLADA_DATA");

    /// <summary>A data folder of the program into which all recorded values have been fetched; null to fetch them.</summary>
    public string? Filled => Text("--filled");

    /// <summary>The connection string of a role that may create databases and owns what it creates.</summary>
    public string? Postgres => Text("--postgres");

    /// <summary>"Username=…;Password=…" of the role that the program works as.</summary>
    public string Worker => Text("--worker") ?? throw new InvalidOperationException("--postgres wants --worker too.");

    /// <summary>SQLite, and PostgreSQL where a connection was given; or the one of them that --only names.</summary>
    public IReadOnlyList<Engine> Engines =>
        [
            .. Engine
                .All(this)
                .Where(e => Text("--only") is not { } only || e.Name.Equals(only, StringComparison.OrdinalIgnoreCase)),
        ];

    public int Number(string name, int otherwise) =>
        Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public bool Has(string name) => words.Contains(name, StringComparer.Ordinal);

    private string? Text(string name) =>
        Array.IndexOf(words, name) is >= 0 and var place && place + 1 < words.Length ? words[place + 1] : null;
}
