using System.Text.Json;

namespace Kommunstyrning.Indicators;

/// <summary>The source's words on missing values: JSON of each word and the positions it stands at, in order.</summary>
public static class PanelStatuses
{
    private const int LongestWord = 60;

    /// <param name="statuses">Position and word, in any order; a word is cut at 60 characters.</param>
    /// <returns>Null where there are none.</returns>
    public static string? Write(IEnumerable<KeyValuePair<int, string>> statuses)
    {
        var byWord = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (position, word) in statuses.OrderBy(s => s.Key))
        {
            var kept = word.Length <= LongestWord ? word : word[..LongestWord];
            if (!byWord.TryGetValue(kept, out var positions))
                byWord[kept] = positions = [];
            positions.Add(position);
        }
        return byWord.Count == 0 ? null : JsonSerializer.Serialize(byWord);
    }

    /// <param name="text">What <see cref="Write"/> wrote; null for none.</param>
    /// <returns>Position and word.</returns>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Dictionary<int, string> Read(string? text)
    {
        var statuses = new Dictionary<int, string>();
        if (text is null)
            return statuses;
        foreach (var (word, positions) in JsonSerializer.Deserialize<Dictionary<string, List<int>>>(text)!)
        {
            foreach (var position in positions)
                statuses[position] = word;
        }
        return statuses;
    }
}
