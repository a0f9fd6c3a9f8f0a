namespace Kommunstyrning.Steering;

/// <summary>
/// Finds a place in a new version for each living part of the one in force, from the top and down: the level that was
/// chosen for it, else the one with the same key; the parent that was chosen, else its own, else the one new element that
/// took the parent's place. What is not retired by somebody is never retired.
/// </summary>
internal sealed class VersionChangeReckoning
{
    private readonly Plan from;
    private readonly Plan to;
    private readonly Dictionary<Guid, Placement> answers;
    private readonly Dictionary<Guid, ElementFate> fates = [];
    private readonly Dictionary<(Guid Level, Guid Parent), int> taken = [];

    private VersionChangeReckoning(Plan from, Plan to, IEnumerable<Placement> placements)
    {
        this.from = from;
        this.to = to;
        answers = placements.ToDictionary(p => p.ElementId);
        foreach (var element in to.Living.Where(e => !to.StandsBeside(e)))
            Count(to.LevelOf(element), element.ParentId);
    }

    /// <param name="placements">What was answered, or would be: one for an element at the most.</param>
    public static VersionChange Run(Plan from, Plan to, IEnumerable<Placement> placements)
    {
        var reckoning = new VersionChangeReckoning(from, to, placements);
        foreach (var element in from.Roots.Concat(from.Elements).SelectMany(r => from.Below(r).Prepend(r)))
        {
            if (element.State.IsLiving())
                reckoning.FateOf(element);
        }
        return new VersionChange(from, to, [.. from.Living.Select(e => reckoning.fates[e.Id])]);
    }

    /// <summary>Found once. Who asks for it while it is being found goes in a ring.</summary>
    private ElementFate FateOf(Element element)
    {
        if (fates.TryGetValue(element.Id, out var known))
            return known;
        fates.Add(element.Id, Homeless(element, "Den skulle ligga under sig själv."));
        return fates[element.Id] = Reckon(element);
    }

    private ElementFate Reckon(Element element)
    {
        var answer = answers.GetValueOrDefault(element.Id);
        if (answer is { Retires: true })
            return new(element, Fate.Retires, null, null, answer.Reason ?? "", []);
        var old = from.LevelOf(element);
        var key = answer?.Level ?? old.Key;
        if (to.FindLevel(key) is not { } level)
            return Homeless(element, $"Nivån {old.Singular.ToLower(Text.Swedish)} finns inte i den nya versionen.");

        var (parentId, misplaced) = ParentOf(element, level, answer);
        if (misplaced.Length > 0)
            return Homeless(element, misplaced);
        if (!from.StandsBeside(element))
        {
            if (Taken(level, parentId) >= level.Maximum)
                return Homeless(element, Full(level));
            Count(level, parentId);
        }
        var stays =
            string.Equals(level.Singular, old.Singular, StringComparison.Ordinal) && parentId == element.ParentId;
        return new(
            element,
            stays ? Fate.Stays : Fate.Moves,
            level,
            parentId,
            "",
            [.. NewRules.BrokenBy(from, element, level)]
        );
    }

    private (Guid? ParentId, string Misplaced) ParentOf(Element element, LevelType level, Placement? answer)
    {
        if (level.ParentKeys.Count == 0)
            return (null, "");
        var wanted = answer?.ParentId ?? element.ParentId;
        if (LevelIn(wanted) is { } at && level.ParentKeys.Contains(at.Key, StringComparer.Ordinal))
            return (wanted, "");
        var heirs = to.Living.Where(e => level.ParentKeys.Contains(to.LevelOf(e).Key, StringComparer.Ordinal)).ToList();
        if (answer?.ParentId is null && heirs is [var heir])
            return (heir.Id, "");
        var above = from.Find(element.ParentId);
        var under = level.ParentKeys.Select(k => to.FindLevel(k)?.Singular.ToLower(Text.Swedish) ?? k);
        return (
            null,
            above is not null && LevelIn(above.Id) is null
                ? $"Den ligger under ”{above.Title}”, som inte har någon plats."
                : $"{level.Singular} ska ligga under {string.Join(" eller ", under)}."
        );
    }

    /// <returns>The level of the new version that an element of either version stands on; null where it has no place.</returns>
    private LevelType? LevelIn(Guid? id)
    {
        if (to.Find(id) is { } written && written.State.IsLiving())
            return to.LevelOf(written);
        return from.Find(id) is { } moving && moving.State.IsLiving() ? FateOf(moving).Level : null;
    }

    private static string Full(LevelType level) =>
        level.CountedPerParent
            ? $"Under var och en får det finnas högst {level.Maximum} {Named(level)}."
            : $"I den nya versionen får det finnas högst {level.Maximum} {Named(level)}.";

    private static string Named(LevelType level) =>
        (level.Maximum == 1 ? level.Singular : level.Plural).ToLower(Text.Swedish);

    private int Taken(LevelType level, Guid? parentId) => taken.GetValueOrDefault(Room(level, parentId));

    private void Count(LevelType level, Guid? parentId) => taken[Room(level, parentId)] = Taken(level, parentId) + 1;

    private static (Guid Level, Guid Parent) Room(LevelType level, Guid? parentId) =>
        (level.Id, level.CountedPerParent ? parentId ?? Guid.Empty : Guid.Empty);

    private static ElementFate Homeless(Element element, string why) =>
        new(element, Fate.Homeless, null, null, why, []);
}
