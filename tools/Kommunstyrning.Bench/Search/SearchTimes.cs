using System.Globalization;
using System.Text.Json;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Bench;

/// <summary>
/// How long a search among all recorded titles takes for every keystroke of what people type, beside looking through the
/// titles for the same letters; and for how much of it one of the expected is among the first three.
/// </summary>
internal static class SearchTimes
{
    private const double MostPerKeystroke = 20;
    private const double MostPerBurden = 500;

    /// <summary>As long and as far from anything as an address lets a query be.</summary>
    private static readonly string[] Burdens =
    [
        new('a', 255),
        new('å', 255),
        string.Join(' ', Enumerable.Range(0, 8).Select(i => $"förskoleverksamhetskostnad{(char)('a' + i)}")),
        string.Join(' ', Enumerable.Range(0, 8).Select(i => $"skolelevernas{(char)('a' + i)}")),
        string.Join(' ', Enumerable.Range(0, 8).Select(i => (char)('a' + i))),
    ];

    private static readonly string[] Lists = ["Queries.csv", "HeldOutQueries.csv"];

    public static async Task<int> Run(Options options)
    {
        if (options.Data is not { } folder)
        {
            await Console.Error.WriteLineAsync(
                "Name the folder of recorded answers: --data, or KOMMUNSTYRNING_KOLADA_DATA."
            );
            return 2;
        }
        var entries = await Entries(folder);
        var index = new SearchIndex(entries);
        foreach (var list in Lists)
            Console.WriteLine(await Hits(list, index, entries));
        var queries = await Queries(Lists[0]);
        var typed = queries
            .SelectMany(query => Enumerable.Range(1, query.Text.Length).Select(length => query.Text[..length]))
            .ToList();
        var ours = Sample.Of(i => index.Find(typed[i]), typed.Count, typed.Count);
        var scan = Sample.Of(i => Scan(entries, typed[i]), typed.Count, typed.Count);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{typed.Count} keystrokes over {entries.Count} titles: median {ours.Median:0.00} ms (at most {MostPerKeystroke}), p99 {ours.P99:0.00} ms; ÷ looking through the titles {ours.Median / scan.Median:0.00}"
            )
        );
        var worst = Burdens.Max(burden => Sample.Of(_ => index.Find(burden), 1, 5).Median);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the heaviest of {Burdens.Length} burdens: {worst:0} ms (at most {MostPerBurden})"
            )
        );
        return ours.Median > MostPerKeystroke || worst > MostPerBurden ? 1 : 0;
    }

    private static async Task<string> Hits(string list, SearchIndex index, List<SearchEntry> entries)
    {
        var queries = await Queries(list);
        var hits = queries.Count(query =>
            index.Find(query.Text).Positions.Take(3).Any(at => query.Expected.Contains(entries[at].Id))
        );
        return $"{list}: {hits} of {queries.Count} have an expected one among the first three";
    }

    private static List<SearchEntry> Scan(List<SearchEntry> entries, string typed) =>
        entries.FindAll(entry => entry.Title.Contains(typed, StringComparison.CurrentCultureIgnoreCase));

    private static async Task<List<(string Text, HashSet<string> Expected)>> Queries(string list)
    {
        var lines = await File.ReadAllLinesAsync(
            Repository.File($"tests/Kommunstyrning.Tests/Indicators/Search/{list}")
        );
        return
        [
            .. lines
                .Skip(1)
                .Select(line => line.Split(';'))
                .Select(cells => (cells[0], cells[2].Split(' ').ToHashSet(StringComparer.Ordinal))),
        ];
    }

    private static async Task<List<SearchEntry>> Entries(string folder)
    {
        using var groups = await Read(folder, "kpi_groups.json");
        var groupsOf = groups
            .RootElement.EnumerateArray()
            .SelectMany(group =>
                group
                    .GetProperty("members")
                    .EnumerateArray()
                    .Select(member => (Id: Text(member, "member_id"), Title: Text(group, "title")))
            )
            .ToLookup(member => member.Id, member => member.Title, StringComparer.Ordinal);
        using var titles = await Read(folder, "kpis.json");
        return [.. titles.RootElement.EnumerateArray().Select(row => Entry(row, [.. groupsOf[Text(row, "id")]]))];
    }

    private static async Task<JsonDocument> Read(string folder, string file)
    {
        await using var stream = File.OpenRead(Path.Combine(folder, file));
        return await JsonDocument.ParseAsync(stream);
    }

    /// <summary>As the program makes it, but that it does not know which have ended.</summary>
    private static SearchEntry Entry(JsonElement row, string[] groups)
    {
        var (id, title) = (Text(row, "id"), Text(row, "title"));
        var curated = CuratedIndicators.Find(id);
        return new SearchEntry(
            id,
            curated?.Name ?? title,
            title,
            Text(row, "description"),
            string.Join(". ", [Text(row, "operating_area"), .. groups]),
            (curated is null ? 0 : 1) + (groups.Any(NationalSets.Has) ? 1 : 0)
        );
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
