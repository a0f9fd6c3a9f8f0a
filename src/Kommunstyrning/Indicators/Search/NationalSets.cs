namespace Kommunstyrning.Indicators;

/// <summary>The groups that Sweden's municipalities know by name.</summary>
public static class NationalSets
{
    /// <summary>Parts of their titles; the first was renamed to the second.</summary>
    private static readonly string[] Known = ["KKiK", "Läget i kommunen", "Agenda 2030"];

    /// <param name="title">Of a group.</param>
    public static bool Has(string title) => Place(title) < Known.Length;

    /// <summary>In which order they are told; one that is not among them comes last.</summary>
    public static int Place(string title)
    {
        var place = Array.FindIndex(Known, word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? Known.Length : place;
    }
}
