using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>The rules of a level as sentences, each under what it is about.</summary>
internal static class LevelText
{
    public static IEnumerable<(string About, string Sentence)> Of(Plan plan, LevelType level)
    {
        yield return ("Plats", Place(plan, level));
        if (Count(plan, level) is { Length: > 0 } count)
            yield return ("Antal", $"{count} {level.CountReason} {Together(plan, level)}".TrimEnd());
        if (Horizon(level) is { Length: > 0 } horizon)
            yield return ("Tid", horizon);
        yield return ("Gäller för", $"{DisplayText.Of(level.Scope)}. {level.ScopeNote}".TrimEnd());
        yield return ("Talar till", DisplayText.Of(level.Audience));
        yield return (
            "Beslutas av",
            DecidingBody.IsTheUnit(level) ? "Den enhet som ansvarar, med sitt eget namn." : level.OwningBody
        );
        if (level.IsSetByUnits)
            yield return ("Sätts av", "Enheterna själva. Den enhet som sätter det ansvarar för det.");
        if (level.RequiresContribution)
            yield return ("Koppling", "Ska med en mening säga hur det bidrar till visionen.");
    }

    private static string Place(Plan plan, LevelType level)
    {
        var parents = plan
            .Levels.Where(l => level.ParentKeys.Contains(l.Key))
            .Select(l => Swedish.Lower(l.Singular))
            .ToList();
        var under = parents.Count > 0 ? $"Hör till {string.Join(" eller ", parents)}." : "";
        var inner = level.IsInternal ? " Riktar sig inåt och räknas för sig." : "";
        return level.Kind switch
        {
            LevelKind.Level when parents.Count == 0 => "Står överst.",
            LevelKind.Level => under + inner,
            LevelKind.Leg => $"Bär det som står ovanför. {under}".TrimEnd(),
            _ => $"Går tvärs över det övriga. {under}".TrimEnd(),
        };
    }

    private static string Count(Plan plan, LevelType level)
    {
        var neuter = Swedish.IsNeuter(level.Singular, level.Plural);
        string Word(int number) => Swedish.Number(number, neuter);
        var parents = plan.Levels.Where(l => level.ParentKeys.Contains(l.Key)).Select(l => Swedish.Lower(l.Singular));
        var each = level.CountedPerParent ? $" under varje {string.Join(" eller ", parents)}" : "";
        string[] parts = (level.Minimum, level.Maximum) switch
        {
            (0, null) => [],
            ({ } least, { } most) when least == most => [$"Precis {Word(most)}"],
            (0, { } most) => [$"Högst {Word(most)}"],
            ({ } least, null) => [$"Minst {Word(least)}"],
            ({ } least, { } most) => [$"Minst {Word(least)} och högst {Word(most)}"],
        };
        var advice = level.Recommended is { } some && some != level.Maximum ? $"Helst inte fler än {Word(some)}." : "";
        return parts.Length == 0 ? advice : $"{parts[0]}{each}. {advice}".TrimEnd();
    }

    /// <summary>What the two numbers of a level and of the internal one beside it allow together, said openly.</summary>
    private static string Together(Plan plan, LevelType level) =>
        InternalCount.Beside(plan, level) is [_, ..] inner
        && level.Maximum + inner.Sum(l => l.Maximum) is { } most
        && most > level.Maximum
            ? $"Tillsammans med {Swedish.List(inner.Select(l => Swedish.Lower(l.Singular)))} kan det bli {Swedish.Number(most)}."
            : "";

    private static string Horizon(LevelType level)
    {
        var years = level.HorizonYears is { } count ? $"{(level.IsOpenEnded ? "Minst" : "Högst")} {count} år" : "";
        var target = level.TargetYear is { } year ? $"siktar på år {year}" : "";
        var both = string.Join(", ", new[] { years, target }.Where(t => t.Length > 0));
        var binding = level.IsHorizonBinding ? " Det är bindande." : "";
        return both.Length > 0 ? Swedish.Upper(both) + "." + binding : binding.TrimStart();
    }
}
