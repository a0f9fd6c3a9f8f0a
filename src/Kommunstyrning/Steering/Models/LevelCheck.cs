using System.Text.RegularExpressions;

namespace Kommunstyrning.Steering;

/// <summary>What a level must fulfil to fit among the others of its version.</summary>
internal static partial class LevelCheck
{
    private const int Most = 50;
    private const int Longest = 500;

    /// <param name="others">The version's levels without the one that is checked.</param>
    public static IEnumerable<Refusal> Run(LevelInput level, IReadOnlyList<LevelType> others) =>
        Choices(level)
            .Concat(Names(level, others))
            .Concat(Nesting(level, others))
            .Concat(Numbers(level))
            .Concat(Sections(level))
            .Concat(Help(level));

    /// <summary>Two words with a comma between are read as one number, which may mean nothing.</summary>
    private static IEnumerable<Refusal> Choices(LevelInput level)
    {
        if (!Enum.IsDefined(level.Kind))
            yield return Refusal.Invalid("kind", "Välj var i bilden nivån hör hemma.");
        if (!Enum.IsDefined(level.Scope))
            yield return Refusal.Invalid("scope", "Välj vilka nivån gäller för.");
        if (!Enum.IsDefined(level.Audience))
            yield return Refusal.Invalid("audience", "Välj vem nivån talar till.");
    }

    private static IEnumerable<Refusal> Names(LevelInput level, IReadOnlyList<LevelType> others)
    {
        if (!KeyPattern().IsMatch(level.Key))
            yield return Refusal.Invalid("key", "Nyckeln får bestå av a–z, 0–9 och bindestreck, 2 till 40 tecken.");
        if (others.Any(o => string.Equals(o.Key, level.Key, StringComparison.Ordinal)))
            yield return Refusal.Conflict("key", "En annan nivå har redan den nyckeln.");
        if (level.Singular.Length is 0 or > 60)
            yield return Refusal.Invalid("singular", "Ange vad en kallas, med högst 60 tecken.");
        if (level.Plural.Length is 0 or > 60)
            yield return Refusal.Invalid("plural", "Ange vad flera kallas, med högst 60 tecken.");
        if (level.Definition.Length > 2000)
            yield return Refusal.Invalid("definition", "Förklaringen får vara högst 2 000 tecken.");
        if (level.CountReason.Length > 500)
            yield return Refusal.Invalid("countReason", "Skälet får vara högst 500 tecken.");
        if (level.ScopeNote.Length > 500)
            yield return Refusal.Invalid("scopeNote", "Förklaringen får vara högst 500 tecken.");
        if (level.OwningBody.Length > 120)
            yield return Refusal.Invalid("owningBody", "Den som beslutar får anges med högst 120 tecken.");
    }

    /// <summary>Only one level may stand at the top of the tree; parents exist, belong to the same part of the model and make no ring.</summary>
    private static IEnumerable<Refusal> Nesting(LevelInput level, IReadOnlyList<LevelType> others)
    {
        if (
            level.Kind == LevelKind.Level
            && level.ParentKeys.Count == 0
            && others.FirstOrDefault(o => o.IsRoot) is { } root
        )
            yield return Refusal.Conflict(
                "parentKeys",
                $"{root.Singular} ligger redan överst, och bara en nivå kan göra det. Välj vad den här ska ligga under."
            );
        foreach (var key in level.ParentKeys.Where(k => !string.Equals(k, level.Key, StringComparison.Ordinal)))
        {
            if (others.FirstOrDefault(o => string.Equals(o.Key, key, StringComparison.Ordinal)) is not { } parent)
                yield return Refusal.Invalid("parentKeys", $"Nivån ”{key}” finns inte i den här versionen.");
            else if (Above(parent, others).Contains(level.Key, StringComparer.Ordinal))
                yield return Refusal.Conflict("parentKeys", $"{parent.Singular} ligger redan under {level.Singular}.");
        }
        if (level.ParentKeys.Count == 1 && level.ParentKeys.Contains(level.Key, StringComparer.Ordinal))
            yield return Refusal.Invalid("parentKeys", "En nivå kan inte bara ligga under sig själv.");
    }

    private static IEnumerable<Refusal> Numbers(LevelInput level)
    {
        if (level.Minimum is < 0 or > 1000)
            yield return Refusal.Invalid("minimum", "Minsta antalet ska vara mellan 0 och 1 000.");
        if (level.Maximum is < 1 or > 1000)
            yield return Refusal.Invalid("maximum", "Högsta antalet ska vara mellan 1 och 1 000.");
        if (level.Maximum < level.Minimum)
            yield return Refusal.Invalid("maximum", "Högsta antalet är mindre än det minsta.");
        if (level.Recommended is < 1 || level.Recommended > level.Maximum)
            yield return Refusal.Invalid(
                "recommended",
                "Det rekommenderade antalet ska vara minst 1 och inte över det högsta."
            );
        if (level.HorizonYears is < 1 or > 100)
            yield return Refusal.Invalid("horizonYears", "Tidshorisonten ska vara mellan 1 och 100 år.");
        if (level.TargetYear is < Calendar.First or > Calendar.Last)
            yield return Refusal.Invalid("targetYear", "Ange målåret med fyra siffror, till exempel 2050.");
    }

    private static IEnumerable<Refusal> Sections(LevelInput level)
    {
        if (level.Sections.Exists(s => !KeyPattern().IsMatch(s.Key ?? "") || s.Name.Length is 0 or > 120))
            yield return Refusal.Invalid(
                "sections",
                "Varje avsnitt behöver en nyckel (a–z, 0–9, bindestreck) och ett namn."
            );
        if (level.Sections.DistinctBy(s => s.Key, StringComparer.Ordinal).Count() < level.Sections.Count)
            yield return Refusal.Conflict("sections", "Två avsnitt har samma nyckel.");
        if (level.Sections.Exists(s => !Enum.IsDefined(s.Holds)))
            yield return Refusal.Invalid(
                "sections",
                "Ett avsnitt fylls med text, delar, aktiviteter, målvärden eller partner."
            );
    }

    /// <summary>What helps whoever writes is read in passing.</summary>
    private static IEnumerable<Refusal> Help(LevelInput level)
    {
        if (level.Sections.Count > Most || level.Sections.Exists(s => s.Prompt.Length > Longest))
            yield return Refusal.Invalid("sections", $"Högst {Most} avsnitt, med ledtexter på högst {Longest} tecken.");
        if (level.Prompts.Count > Most || level.Prompts.Exists(p => p.Length > Longest))
            yield return Refusal.Invalid("prompts", $"Högst {Most} frågor, med högst {Longest} tecken i varje.");
        if (level.Criteria.Count > Most || level.Criteria.Exists(c => c.Length > Longest))
            yield return Refusal.Invalid("criteria", $"Högst {Most} kriterier, med högst {Longest} tecken i varje.");
    }

    private static HashSet<string> Above(LevelType level, IReadOnlyList<LevelType> others)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(level.ParentKeys);
        while (queue.TryDequeue(out var key))
        {
            if (
                !above.Add(key)
                || others.FirstOrDefault(o => string.Equals(o.Key, key, StringComparison.Ordinal)) is not { } next
            )
                continue;
            foreach (var parent in next.ParentKeys)
                queue.Enqueue(parent);
        }
        return above;
    }

    [GeneratedRegex(@"\A[a-z0-9-]{2,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex KeyPattern();
}
