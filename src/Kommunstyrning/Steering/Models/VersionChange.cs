namespace Kommunstyrning.Steering;

/// <summary>What becomes of one part of the plan when a new version of the model comes into force.</summary>
public enum Fate
{
    /// <summary>Stays on a level that is called what it was.</summary>
    Stays,

    /// <summary>Stands on a level that is called something else, or hangs on something else.</summary>
    Moves,

    /// <summary>Applies no more, for a reason that somebody has given.</summary>
    Retires,

    /// <summary>Has no place, and nobody has said what becomes of it.</summary>
    Homeless,
}

/// <summary>One part of the plan in force, and what the new version does to it.</summary>
/// <param name="Level">In the new version; null where it has no place there.</param>
/// <param name="ParentId">In the new version.</param>
/// <param name="Why">Why it has no place or why it is retired, as a whole sentence; otherwise empty.</param>
/// <param name="Breaks">Rules of its new level that it does not keep, as whole sentences. They stop nothing.</param>
public sealed record ElementFate(
    Element Element,
    Fate Fate,
    LevelType? Level,
    Guid? ParentId,
    string Why,
    IReadOnlyList<string> Breaks
);

/// <summary>What happens when a version takes the place of the one in force.</summary>
/// <param name="From">The plan in force, as members see it.</param>
/// <param name="To">The plan of the version that is to come, with what has been written on it already.</param>
/// <param name="Fates">One for each living part of <paramref name="From"/>, in its order.</param>
public sealed record VersionChange(Plan From, Plan To, IReadOnlyList<ElementFate> Fates)
{
    /// <summary>Each must be given a place or be retired before the version can come into force.</summary>
    public IEnumerable<ElementFate> Unanswered => Fates.Where(f => f.Fate == Fate.Homeless);

    /// <summary>The unanswered that lie under nothing unanswered: what is below follows when its parent gets a place.</summary>
    public IEnumerable<ElementFate> Choices
    {
        get
        {
            var homeless = Unanswered.Select(f => f.Element.Id).ToHashSet();
            return Unanswered.Where(f => f.Element.ParentId is not { } parent || !homeless.Contains(parent));
        }
    }

    /// <summary>How many there are of a fate.</summary>
    public int Count(Fate fate) => Fates.Count(f => f.Fate == fate);

    /// <summary>Where an element of the level may hang: new ones, and old ones that have a place.</summary>
    public IEnumerable<Element> ParentsFor(LevelType level) =>
        To
            .Living.Where(e => Permits(level, To.LevelOf(e)))
            .Concat(Fates.Where(f => f.Level is { } l && Permits(level, l)).Select(f => f.Element));

    /// <summary>Whether one more may stand on a level of the new version: of all, or under the parent where it is counted so.</summary>
    public bool HasRoom(LevelType level, Guid? parentId)
    {
        if (level.Maximum is not { } most)
            return true;
        var written = To.Living.Where(e => !To.StandsBeside(e) && To.LevelOf(e).Id == level.Id).Select(e => e.ParentId);
        var moved = Fates.Where(f => f.Level?.Id == level.Id && !From.StandsBeside(f.Element)).Select(f => f.ParentId);
        return written.Concat(moved).Count(parent => !level.CountedPerParent || parent == parentId) < most;
    }

    /// <summary>Whether several would all get a place on a level of the new version, each under what it hangs on.</summary>
    public bool HasRoomForAll(LevelType level, IReadOnlyCollection<Element> elements)
    {
        var ids = elements.Select(e => e.Id).ToHashSet();
        var then = VersionChangeReckoning.Run(
            From,
            To,
            [
                .. To.Version.Placements.Where(p => !ids.Contains(p.ElementId)),
                .. ids.Select(id => new Placement(id, level.Key, null, "")),
            ]
        );
        return then.Fates.Where(f => ids.Contains(f.Element.Id)).All(f => f.Fate != Fate.Homeless);
    }

    private static bool Permits(LevelType level, LevelType parent) =>
        level.ParentKeys.Contains(parent.Key, StringComparer.Ordinal);
}
