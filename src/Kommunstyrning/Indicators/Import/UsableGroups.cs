using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>Groups of the source whose codes can be kept, each once. None at all are not believed.</summary>
internal static class UsableGroups
{
    private const int LongestId = 20;

    public static List<KoladaGroup> Of(IReadOnlyList<KoladaGroup> groups, string called, ICollection<string> complaints)
    {
        if (groups.Count == 0)
            complaints.Add($"Kolada gav en tom lista av {called}. Den vi har behålls.");
        var usable = new List<KoladaGroup>(groups.Count);
        foreach (var group in groups.DistinctBy(g => g.Id, StringComparer.Ordinal))
        {
            if (group.Id.Length is > 0 and <= LongestId && group.Id.All(char.IsAsciiLetterOrDigit))
                usable.Add(group);
            else
                complaints.Add("En grupp har en kod som inte går att använda. Den hoppades över.");
        }
        return usable;
    }
}
