using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Export;

/// <summary>The pictures of a comparison that can be taken away, by the word in their address.</summary>
public static class PictureKind
{
    public const string Ranked = "ordning";
    public const string Years = "utveckling";
    public const string Gap = "kon";
    public const string Spread = "fordelning";

    /// <summary>Those that a comparison has, and what they are called, in the order in which they stand on the page.</summary>
    public static IEnumerable<(string Kind, string Name)> Of(Standing standing)
    {
        yield return (Ranked, "Alla i ordning");
        yield return (Years, "År för år");
        if (GapRows.Of(standing).Count > 0)
            yield return (Gap, "Kvinnor och män");
        yield return (Spread, "Fördelning");
    }
}
