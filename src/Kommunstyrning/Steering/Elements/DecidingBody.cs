namespace Kommunstyrning.Steering;

/// <summary>
/// Who decides an element: the body that its level names, or the unit that answers for it where units set the level or no
/// body is named. It is a real body's name or nothing, never a text that stands for one.
/// </summary>
public static class DecidingBody
{
    /// <returns>Empty where the unit decides and none answers for it yet.</returns>
    public static string Of(Plan plan, Element element) => Of(plan.LevelOf(element), plan.OwnerOf(element)?.Name);

    /// <param name="ownerName">Of the unit that answers for it; null for none.</param>
    public static string Of(LevelType level, string? ownerName) =>
        IsTheUnit(level) ? ownerName ?? "" : level.OwningBody;

    /// <summary>Each unit decides its own.</summary>
    public static bool IsTheUnit(LevelType level) => level.IsSetByUnits || level.OwningBody.Length == 0;

    /// <summary>
    /// A decision that was registered with the level's text for whoever sets it is told with the name of the unit, which is
    /// who it was.
    /// </summary>
    internal static Decision Told(Plan plan, Element element, Decision decision)
    {
        var level = plan.LevelOf(element);
        return
            level is { IsSetByUnits: true, OwningBody.Length: > 0 }
            && string.Equals(decision.Body, level.OwningBody, StringComparison.Ordinal)
            && plan.OwnerOf(element) is { } owner
            ? decision.By(owner.Name)
            : decision;
    }
}
