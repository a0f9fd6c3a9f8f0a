using System.Diagnostics;
using System.Text.Json;

namespace Kommunstyrning.Bench;

/// <summary>The time it takes to do nothing but read the source's answers as JSON: what no importer can be below.</summary>
internal static class ParseAlone
{
    private const int MostIds = 25;
    private const int FirstYear = 1970;
    private const int Years = 75;

    /// <summary>All pages are fetched first, and lie in memory when the clock starts.</summary>
    public static async Task<(double Seconds, long Bytes, int Pages, long Values)> Run(Source source)
    {
        using var client = new HttpClient();
        var pages = await Pages(client, source.Address);
        var clock = Stopwatch.StartNew();
        var values = pages.Sum(Values);
        return (clock.Elapsed.TotalSeconds, pages.Sum(page => (long)page.Length), pages.Count, values);
    }

    private static async Task<List<byte[]>> Pages(HttpClient client, Uri address)
    {
        var pages = new List<byte[]>();
        using var areas = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"{address}/municipality")));
        var ids = areas.RootElement.GetProperty("values").EnumerateArray().Select(a => a.GetProperty("id").GetString());
        foreach (var some in ids.Chunk(MostIds))
        {
            foreach (var years in Enumerable.Range(FirstYear, Years).Chunk(MostIds))
            {
                var next = $"{address}/data/municipality/{string.Join(',', some)}/year/{string.Join(',', years)}";
                while (!string.IsNullOrEmpty(next))
                {
                    var page = await client.GetByteArrayAsync(new Uri(next));
                    pages.Add(page);
                    using var read = JsonDocument.Parse(page);
                    next = read.RootElement.GetProperty("next_url").GetString();
                }
            }
        }
        return pages;
    }

    private static long Values(byte[] page)
    {
        var count = 0L;
        var reader = new Utf8JsonReader(page);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("value"u8))
                continue;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Number && double.IsFinite(reader.GetDouble()))
                count++;
        }
        return count;
    }
}
