using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>
/// One version of a steering model with everything on it that one reader may see: what pages are drawn from and
/// rules are checked against. Made by <see cref="PlanQuery"/>.
/// </summary>
public sealed class Plan
{
    private readonly Dictionary<Guid, LevelType> levels;
    private readonly Dictionary<Guid, Element> elements;
    private readonly Dictionary<Guid, Unit> units;
    private readonly ILookup<Guid, Element> childrenByParent;
    private readonly ILookup<Guid, ElementLink> linksFrom;
    private readonly ILookup<Guid, ElementLink> linksTo;
    private readonly Dictionary<Guid, int> numbers;

    internal Plan(
        ModelVersion version,
        IReadOnlyList<LevelType> levels,
        IReadOnlyList<Element> elements,
        IReadOnlyList<Unit> units,
        PlanTies ties
    )
    {
        Version = version;
        Levels = [.. levels.OrderBy(l => l.Order)];
        Units = units;
        Ties = ties;
        this.levels = levels.ToDictionary(l => l.Id);
        this.elements = elements.ToDictionary(e => e.Id);
        this.units = units.ToDictionary(u => u.Id);
        Elements = [.. elements.OrderBy(e => LevelOf(e).Order).ThenBy(e => e.Order).ThenBy(e => e.Id)];
        childrenByParent = Elements.Where(e => e.State.IsLiving()).ToLookup(e => ParentOf(e)?.Id ?? Guid.Empty);
        linksFrom = ties.Links.ToLookup(l => l.FromId);
        linksTo = ties.Links.ToLookup(l => l.ToId);
        numbers = Number();
    }

    public ModelVersion Version { get; }

    /// <summary>In the model's own order.</summary>
    public IReadOnlyList<LevelType> Levels { get; }

    /// <summary>All that the reader may see, superseded ones too, by level and place.</summary>
    public IReadOnlyList<Element> Elements { get; }

    /// <summary>The whole organisation, in no particular order.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>
    /// Of all versions, and whoever reads: an end that the plan does not find is one that this reader does not see.
    /// </summary>
    public PlanTies Ties { get; }

    /// <summary>Not superseded, and drafts among them where the reader sees those; by level and place.</summary>
    public IEnumerable<Element> Living => Elements.Where(e => e.State.IsLiving());

    /// <returns>Null for null, for an element of another version and for one that the reader may not see.</returns>
    public Element? Find(Guid? id) => id is { } key ? elements.GetValueOrDefault(key) : null;

    /// <returns>Null for null, and where there is no such unit.</returns>
    public Unit? FindUnit(Guid? id) => id is { } key ? units.GetValueOrDefault(key) : null;

    /// <param name="key">As it stands: capital letters are not taken for small ones.</param>
    /// <returns>Null where the version has no level with the key.</returns>
    public LevelType? FindLevel(string? key) =>
        Levels.FirstOrDefault(l => string.Equals(l.Key, key, StringComparison.Ordinal));

    /// <exception cref="KeyNotFoundException">The element is of another version.</exception>
    public LevelType LevelOf(Element element) => levels[element.LevelTypeId];

    /// <summary>Living elements of a level, in order.</summary>
    public IEnumerable<Element> Of(LevelType level) => Living.Where(e => e.LevelTypeId == level.Id);

    /// <summary>Living elements of all levels of a kind, in order.</summary>
    public IEnumerable<Element> Of(LevelKind kind) => Living.Where(e => LevelOf(e).Kind == kind);

    /// <summary>Tops of the tree: the vision, and whatever hangs on something that the reader may not see.</summary>
    public IEnumerable<Element> Roots => childrenByParent[Guid.Empty].Where(e => LevelOf(e).Kind == LevelKind.Level);

    /// <returns>Living ones only, by level and place; empty for a superseded element.</returns>
    public IEnumerable<Element> ChildrenOf(Element element) => childrenByParent[element.Id];

    /// <returns>Null at the top, and where the parent is superseded or is not seen by the reader.</returns>
    public Element? ParentOf(Element element) => Find(element.ParentId) is { } p && p.State.IsLiving() ? p : null;

    /// <summary>The line of sight upwards: the element itself first, the vision last.</summary>
    public IEnumerable<Element> Up(Element element)
    {
        for (var at = element; at is not null; at = ParentOf(at))
            yield return at;
    }

    /// <summary>Everything living below, depth first, without the element itself.</summary>
    public IEnumerable<Element> Below(Element element) => ChildrenOf(element).SelectMany(c => Below(c).Prepend(c));

    /// <summary>What it is, in words: "Strategi 2", "Intern strategi", "Målområde 10".</summary>
    public string Label(Element element) =>
        numbers.TryGetValue(element.Id, out var number)
            ? $"{LevelOf(element).Singular} {number}"
            : LevelOf(element).Singular;

    /// <summary>Place among the elements of its level, from 1, counted through the whole tree from the top.</summary>
    /// <returns>
    /// Null where the level is not numbered, for a new wording or a next period beside a living one, and for what is
    /// superseded or is not in the tree.
    /// </returns>
    public int? NumberOf(Element element) => numbers.TryGetValue(element.Id, out var number) ? number : null;

    /// <returns>Null where no unit answers for it.</returns>
    public Unit? OwnerOf(Element element) => FindUnit(element.OwnerUnitId);

    /// <returns>In no particular order, without the owner.</returns>
    public IEnumerable<Unit> ContributorsTo(Element element) =>
        Ties.Contributors.Where(c => c.ElementId == element.Id).Select(c => FindUnit(c.UnitId)).OfType<Unit>();

    /// <summary>The latest decision to adopt the element; null where none has been registered.</summary>
    public Decision? DecisionOn(Element element) => Latest(element, DecisionMatter.Adoption);

    /// <summary>The decision that it applies no more; null where none has been registered, or where its day has not come.</summary>
    public Decision? RetirementOf(Element element) => Latest(element, DecisionMatter.Retirement);

    /// <summary>What is decided for a day to come: that it is retired, or that it moves. Null where nothing is.</summary>
    public Decision? AwaitedOn(Element element) =>
        element.State.IsLiving()
            ? Ties.Decisions.Where(d => d.ElementId == element.Id && d.IsAwaited).MinBy(d => d.InForceFrom)
            : null;

    /// <summary>A new wording that waits, or the next period, would count what it stands beside twice.</summary>
    /// <param name="under">Counted as a part of this, whatever that stands beside; null for the whole plan.</param>
    public bool IsCounted(Element element, Element? under = null) =>
        !Up(element).TakeWhile(e => e.Id != under?.Id).Any(this.StandsBeside);

    private Decision? Latest(Element element, DecisionMatter matter) =>
        Ties
            .Decisions.Where(d => d.ElementId == element.Id && d.Matter == matter && !d.IsAwaited)
            .MaxBy(d => d.DecidedOn)
            is { } latest
            ? DecidingBody.Told(this, element, latest)
            : null;

    /// <returns>What it serves, as far as the reader sees it, each with the sentence on how; in no particular order.</returns>
    public IEnumerable<(Element To, string How)> ContributesTo(Element element) =>
        linksFrom[element.Id]
            .Where(l => l.Kind == LinkKind.Contribution && Find(l.ToId) is not null)
            .Select(l => (Find(l.ToId)!, l.Sentence));

    /// <returns>What serves it, as far as the reader sees it, each with the sentence on how; in no particular order.</returns>
    public IEnumerable<(Element From, string How)> ContributionsTo(Element element) =>
        linksTo[element.Id]
            .Where(l => l.Kind == LinkKind.Contribution && Find(l.FromId) is not null)
            .Select(l => (Find(l.FromId)!, l.Sentence));

    /// <summary>The aims, values and cornerstones that the element is marked with, as far as the reader sees them.</summary>
    public IEnumerable<Element> TagsOf(Element element) =>
        linksFrom[element.Id].Where(l => l.Kind == LinkKind.Tag).Select(l => Find(l.ToId)).OfType<Element>();

    private Dictionary<Guid, int> Number()
    {
        var counts = new Dictionary<Guid, int>();
        var given = new Dictionary<Guid, int>();
        foreach (var element in Roots.SelectMany(r => Below(r).Prepend(r)))
        {
            if (!LevelOf(element).IsNumbered || this.StandsBeside(element))
                continue;
            counts[element.LevelTypeId] = counts.GetValueOrDefault(element.LevelTypeId) + 1;
            given[element.Id] = counts[element.LevelTypeId];
        }
        return given;
    }
}

/// <summary>What ties elements to each other, to units and to decisions.</summary>
/// <param name="Links">In no particular order, like the others.</param>
/// <param name="Contributors">Owners are not among them.</param>
/// <param name="Decisions">All on each element; <see cref="Plan.DecisionOn"/> tells the latest.</param>
public sealed record PlanTies(
    IReadOnlyList<ElementLink> Links,
    IReadOnlyList<Contributor> Contributors,
    IReadOnlyList<Decision> Decisions
);
