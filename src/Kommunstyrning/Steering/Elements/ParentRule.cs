namespace Kommunstyrning.Steering;

/// <summary>Where an element of a level may hang in the tree.</summary>
internal static class ParentRule
{
    /// <param name="moved">The element that moves; null for a new one.</param>
    public static Refusal? Check(Plan plan, LevelType level, Guid? parentId, Element? moved)
    {
        if (parentId is not { } id)
            return level.ParentKeys.Count == 0
                ? null
                : Refusal.Invalid("parentId", $"{Under(plan, level)} Välj vilken.");

        if (plan.Find(id) is not { } parent || !parent.State.IsLiving())
            return Refusal.Invalid("parentId", "Det som du vill lägga den under finns inte i den här versionen.");
        if (moved is not null && plan.Up(parent).Any(e => e.Id == moved.Id))
            return Refusal.Invalid(
                "parentId",
                $"”{moved.Title}” kan inte ligga under sig själv eller under något som hänger på den."
            );
        if (level.ParentKeys.Count == 0)
            return Refusal.Invalid("parentId", $"{level.Singular} ligger överst och hänger inte på något annat.");
        return level.ParentKeys.Contains(plan.LevelOf(parent).Key, StringComparer.Ordinal)
            ? null
            : Refusal.Invalid(
                "parentId",
                $"{Under(plan, level)} ”{parent.Title}” är {plan.LevelOf(parent).Singular.ToLower(Text.Swedish)}."
            );
    }

    private static string Under(Plan plan, LevelType level)
    {
        var parents = level.ParentKeys.Select(key => plan.FindLevel(key)?.Singular.ToLower(Text.Swedish) ?? key);
        return $"{level.Singular} ska ligga under {string.Join(" eller ", parents)}.";
    }
}
