namespace Kommunstyrning.Steering;

/// <summary>
/// A level that has an internal one beside it, such as strategies and the internal strategy: each is counted by its own rule,
/// and what they are together is said where that is more than the outer level may hold.
/// </summary>
public static class InternalCount
{
    /// <returns>The internal levels under the same parents; empty for an internal level itself.</returns>
    public static IReadOnlyList<LevelType> Beside(Plan plan, LevelType level) =>
        level.IsInternal
            ? []
            :
            [
                .. plan.Levels.Where(l =>
                    l.IsInternal
                    && l.Kind == level.Kind
                    && l.ParentKeys.Intersect(level.ParentKeys, StringComparer.Ordinal).Any()
                ),
            ];

    /// <param name="count">Of the outer level, new wordings apart.</param>
    /// <returns>A sentence where they are more together than the outer level's highest number; otherwise null.</returns>
    public static string? TooMany(Plan plan, LevelType level, int count)
    {
        var inner = Beside(plan, level);
        var together = count + inner.Sum(l => plan.Of(l).Count(e => !plan.StandsBeside(e)));
        return inner.Count > 0 && count <= level.Maximum && together > level.Maximum
            ? $"Tillsammans med {string.Join(" och ", inner.Select(l => l.Singular.ToLower(Text.Swedish)))} är det {together}. Modellens regler tillåter det, men fler än {level.Maximum} sammanlagt är svåra att hålla levande."
            : null;
    }
}
