using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>How a search says that it took other words than those that were typed.</summary>
public static class SearchReadingText
{
    /// <returns>Whole sentences; null where every word was found as it was typed.</returns>
    public static string? Of(SearchReading? reading) => reading is null ? null : string.Join(' ', Sentences(reading));

    private static bool IsBeginning(string typed, string nearest) =>
        typed.StartsWith(nearest, StringComparison.Ordinal);

    private static IEnumerable<string> Sentences(SearchReading reading)
    {
        foreach (var (typed, nearest) in reading.Instead)
            yield return $"Inget nyckeltal har ”{typed}”. Det närmaste är ”{nearest}{(IsBeginning(typed, nearest) ? "…" : "")}”, som visas här.";
        if (reading.Left.Count > 0)
            yield return $"Inget nyckeltal har {Swedish.List(reading.Left.Select(word => $"”{word}”"))} eller något som stavas nästan så. Här visas det som har resten.";
        if (reading.IsOfSome)
            yield return "Inget nyckeltal har alla orden. De här har några av dem.";
    }
}
