namespace Kommunstyrning.Steering;

/// <summary>What the model's own counts say about a level as it stands, in sentences for its members.</summary>
public static class LevelNotes
{
    /// <summary>New wordings beside what they are to replace, and the next period beside the running one, are not counted.</summary>
    /// <param name="level">Of the plan.</param>
    /// <returns>Empty where the count is as the model says, and for a level that is counted under each parent.</returns>
    public static IEnumerable<string> About(Plan plan, LevelType level)
    {
        if (level.CountedPerParent)
            yield break;
        var count = plan.Of(level).Count(e => !plan.StandsBeside(e));
        if (count < level.Minimum)
            yield return level.Minimum == 1
                ? $"{level.Singular} saknas. Modellen räknar med minst en."
                : $"Modellen räknar med minst {level.Minimum} {level.Plural.ToLower(Text.Swedish)}. Nu finns det {count}.";
        if (count >= level.Maximum)
            yield return $"Fler än {level.Maximum} {Name(level, level.Maximum.Value)} går inte att lägga till. {level.CountReason}".TrimEnd();
        else if (count >= level.Recommended)
            yield return $"Det finns {count} {Name(level, count)}. {level.CountReason}".TrimEnd();
        if (InternalCount.TooMany(plan, level, count) is { } together)
            yield return together;
    }

    private static string Name(LevelType level, int count) =>
        (count == 1 ? level.Singular : level.Plural).ToLower(Text.Swedish);
}
