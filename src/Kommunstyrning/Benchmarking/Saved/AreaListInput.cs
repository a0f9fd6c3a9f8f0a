using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Areas that a person has written by name or code.</summary>
public static class AreaListInput
{
    private static readonly char[] Separators = ['\n', ',', ';'];

    /// <param name="written">
    /// Names or codes, several to a text where commas, semicolons or line breaks part them.
    /// </param>
    /// <param name="all">The areas that there are to choose among.</param>
    /// <returns>Of one kind, each once, in the order of their codes.</returns>
    public static Outcome<IReadOnlyList<Area>> Read(IReadOnlyList<string> written, IReadOnlyList<Area> all)
    {
        var words = written
            .SelectMany(text => text.Split(Separators))
            .Select(Text.Line)
            .Where(word => word.Length > 0)
            .ToList();
        var named = ChosenAreas.AsAsked(words, ChosenAreas.Reader(all));
        if (!named.Succeeded)
            return Refused(named.Refusals[0].Sentence);
        var chosen = named.Value.OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        if (chosen.Select(a => a.Kind).Distinct().Count() > 1 || chosen is [{ Kind: AreaKind.Nation }, ..])
            return Refused("Välj antingen kommuner eller regioner. Riket visas alltid i jämförelser.");
        if (chosen.Count < Comparison.FewestMembers)
            return Refused($"Välj minst {Comparison.FewestMembers}. Med färre säger en jämförelse inget.");
        return chosen.Count > ComparisonGroup.Most
            ? Refused($"Välj högst {ComparisonGroup.Most}. Alla kommuner finns redan att jämföra med.")
            : chosen;
    }

    private static Refusal Refused(string sentence) => Refusal.Invalid("areas", sentence);
}
