using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Kommunstyrning.Browser;

/// <summary>The recorded values of one indicator: those of all municipalities in each year, without women and men.</summary>
internal sealed record RecordedValues(string Id, string Title, SortedList<int, List<double>> Years)
{
    /// <summary>Of the year in which most have one, in rising order.</summary>
    public double[] Sorted { get; } = [.. Years.Values.OrderByDescending(year => year.Count).First().Order()];

    public double Middle => Quantile(0.75) - Quantile(0.25);

    public double Quantile(double part) => Sorted[(int)Math.Round(part * (Sorted.Length - 1))];

    /// <summary>All in the catalogue that at least three municipalities have a value of.</summary>
    public static List<RecordedValues> Read(string folder)
    {
        var municipalities = Rows(folder, "municipalities.json")
            .Where(row => row.GetProperty("type").GetString() == "K")
            .Select(row => row.GetProperty("id").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        var all = Rows(folder, "kpis.json")
            .ToDictionary(
                row => row.GetProperty("id").GetString()!,
                row => (Title: row.GetProperty("title").GetString()!, Years: new SortedList<int, List<double>>()),
                StringComparer.Ordinal
            );
        using var file = File.OpenRead(Path.Combine(folder, RecordedData.Observations));
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        reader.ReadLine();
        while (reader.ReadLine()?.Split(',') is [var kpi, var area, var year, var gender, var value])
        {
            if (gender is not "T" || !municipalities.Contains(area) || !all.TryGetValue(kpi, out var known))
                continue;
            var of = int.Parse(year, CultureInfo.InvariantCulture);
            if (!known.Years.TryGetValue(of, out var values))
                known.Years[of] = values = [];
            values.Add(double.Parse(value, CultureInfo.InvariantCulture));
        }
        return
        [
            .. all.Where(one => one.Value.Years.Values.Any(year => year.Count >= 3))
                .Select(one => new RecordedValues(one.Key, one.Value.Title, one.Value.Years)),
        ];
    }

    private static List<JsonElement> Rows(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return JsonSerializer.Deserialize<List<JsonElement>>(file)!;
    }
}
