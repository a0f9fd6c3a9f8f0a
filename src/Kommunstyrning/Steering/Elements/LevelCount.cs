namespace Kommunstyrning.Steering;

/// <summary>How many elements a level may have: a word of warning above one number, a no above another.</summary>
public static class LevelCount
{
    /// <summary>To be said before anybody writes one more.</summary>
    /// <param name="parentId">Where it would hang.</param>
    /// <returns>Null where there is room.</returns>
    public static string? WhyNoMore(Plan plan, LevelType level, Guid? parentId) =>
        OneMore(plan, level, parentId).Refusal?.Sentence;

    /// <param name="parentId">Where the one more would hang.</param>
    /// <param name="except">An element that is counted already and only moves.</param>
    /// <returns>A refusal, or the warnings that go with one more.</returns>
    internal static (Refusal? Refusal, IReadOnlyList<string> Warnings) OneMore(
        Plan plan,
        LevelType level,
        Guid? parentId,
        Element? except = null
    )
    {
        var present = plan.Of(level)
            .Where(e => e.Id != except?.Id && !plan.StandsBeside(e))
            .Where(e => !level.CountedPerParent || e.ParentId == parentId)
            .ToList();

        if (present.Count >= level.Maximum)
            return (Refusal.Conflict("level", $"{Already(level, present)} {level.CountReason}".TrimEnd()), []);
        var warnings = new List<string>();
        if (present.Count >= level.Recommended)
            warnings.Add(
                $"Nu blir det {present.Count + 1} {level.Plural.ToLower(Text.Swedish)}. {level.CountReason}".TrimEnd()
            );
        if (InternalCount.TooMany(plan, level, present.Count + 1) is { } together)
            warnings.Add(together);
        return (null, warnings);
    }

    private static string Already(LevelType level, List<Element> present) =>
        present.Count == 1
            ? $"{level.Singular} finns redan: ”{present[0].Title}”."
            : $"Det finns redan {present.Count} {level.Plural.ToLower(Text.Swedish)}.";
}
