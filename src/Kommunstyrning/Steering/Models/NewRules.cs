namespace Kommunstyrning.Steering;

/// <summary>What a level of a new version asks of an element that its old level did not.</summary>
internal static class NewRules
{
    /// <param name="plan">That the element stands in now.</param>
    /// <returns>Whole sentences; empty where it keeps every rule, or broke it before too.</returns>
    public static IEnumerable<string> BrokenBy(Plan plan, Element element, LevelType level)
    {
        var old = plan.LevelOf(element);
        return Broken(plan, element, level).Except(Broken(plan, element, old), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Broken(Plan plan, Element element, LevelType level)
    {
        foreach (
            var section in level.Sections.Where(s => s.IsText && s.Required && !element.Sections.ContainsKey(s.Key))
        )
            yield return $"Avsnittet {section.Name} är tomt.";
        var known = level.Sections.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in element.Sections.Keys.Where(k => !known.Contains(k)))
            yield return $"Texten i avsnittet {NameOf(plan, key)} har inget avsnitt att stå i.";
        var input = new ElementInput
        {
            Title = element.Title,
            PeriodFrom = element.PeriodFrom,
            PeriodTo = element.PeriodTo,
            OwnerUnitId = element.OwnerUnitId,
            ContributorIds = [.. plan.ContributorsTo(element).Select(u => u.Id)],
        };
        foreach (var warning in Horizon.About(level, element))
            yield return warning;
        foreach (var refusal in Responsibility.Check(plan, level, input))
            yield return refusal.Sentence;
    }

    private static string NameOf(Plan plan, string key) =>
        plan.Levels.SelectMany(l => l.Sections)
            .FirstOrDefault(s => string.Equals(s.Key, key, StringComparison.Ordinal))
            ?.Name
        ?? key;
}
