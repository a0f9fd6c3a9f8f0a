using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Some sixty indicators of the recorded data drawn by lot, so many of each sort that puts a comparison to the test:
/// ties, women and men, few with a value, both directions and none.
/// </summary>
internal static class ChosenIndicators
{
    private const int Each = 12;
    private const int Few = 150;

    public static SortedSet<string> Draw(string folder, Random random)
    {
        var profiles = Read(folder);
        var chosen = new SortedSet<string>(StringComparer.Ordinal);
        Take(p => p.Whole > 0.95 * p.Values);
        Take(p => p.HasWomen);
        Take(p => p.Values < Few * p.Panels.Count);
        Take(p => Directions.Of(p.Id) == Direction.Lower);
        Take(p => Directions.Of(p.Id) == Direction.Higher);
        return chosen;

        void Take(Func<Profile, bool> isOfSort)
        {
            var sort = profiles.Where(p => isOfSort(p) && !chosen.Contains(p.Id)).ToArray();
            random.Shuffle(sort);
            chosen.UnionWith(sort.Take(Each).Select(p => p.Id));
        }
    }

    private static List<Profile> Read(string folder)
    {
        var profiles = new SortedDictionary<string, Profile>(StringComparer.Ordinal);
        foreach (var cells in PlainRow.Lines(folder))
        {
            if (!profiles.TryGetValue(cells[0], out var profile))
                profiles[cells[0]] = profile = new Profile(cells[0]);
            profile.Values++;
            profile.Whole += cells[4].Contains('.') ? 0 : 1;
            profile.HasWomen |= cells[3] is "K";
            profile.Panels.Add((cells[2], cells[3]));
        }
        return [.. profiles.Values];
    }

    private sealed class Profile(string id)
    {
        public string Id => id;

        public int Values { get; set; }

        public int Whole { get; set; }

        public bool HasWomen { get; set; }

        public HashSet<(string Year, string Gender)> Panels { get; } = [];
    }
}
