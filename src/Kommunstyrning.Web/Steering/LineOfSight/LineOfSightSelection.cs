using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.LineOfSight;

/// <summary>What of the tree is asked for: which nodes stand open, lie on the line or were sought.</summary>
public sealed class LineOfSightSelection
{
    private readonly HashSet<Guid> open;
    private readonly HashSet<Guid> onLine;
    private readonly HashSet<Guid> hits;

    /// <param name="activities">What is done, of the whole plan.</param>
    /// <param name="search">Part of a title or text, or of the title of what is done; empty for none.</param>
    /// <param name="unitId">Only what the unit, or a unit under it, owns or contributes to.</param>
    /// <param name="fromId">The element from which the line goes up.</param>
    public LineOfSightSelection(
        Plan plan,
        ElementFacet<ElementActivity> activities,
        string search,
        Guid? unitId,
        Guid? fromId
    )
    {
        Plan = plan;
        Activities = activities;
        Search = search.Trim();
        Unit = plan.FindUnit(unitId);
        From = plan.Find(fromId) is { } from && from.State.IsLiving() ? from : null;
        IsAsked = Search.Length > 0 || Unit is not null;
        Hits = IsAsked ? [.. InTree().Where(e => Holds(e) && Belongs(e))] : [];
        hits = [.. Hits.Select(e => e.Id)];
        var ends = From is null ? Hits : [From];
        onLine = [.. ends.SelectMany(plan.Up).Select(e => e.Id)];
        open = [.. Hits.SelectMany(h => plan.Up(h).Skip(1)).Select(e => e.Id), .. onLine];
        if (open.Count == 0)
            open = [.. plan.Roots.SelectMany(r => plan.ChildrenOf(r).Prepend(r)).Select(e => e.Id)];
    }

    public Plan Plan { get; }

    public ElementFacet<ElementActivity> Activities { get; }

    public string Search { get; }

    public Unit? Unit { get; }

    public Element? From { get; }

    /// <summary>Something is sought, by words or by unit.</summary>
    public bool IsAsked { get; }

    public IReadOnlyList<Element> Hits { get; }

    public bool IsOpen(Element element) => open.Contains(element.Id);

    public bool IsOnLine(Element element) => onLine.Contains(element.Id);

    public bool IsHit(Element element) => hits.Contains(element.Id) || element.Id == From?.Id;

    private IEnumerable<Element> InTree() => Plan.Roots.SelectMany(r => Plan.Below(r).Prepend(r));

    private bool Holds(Element element) =>
        Search.Length == 0
        || Has(element.Title)
        || Has(element.Body)
        || element.Sections.Values.Any(Has)
        || Done(element).Any(a => Has(a.Title));

    /// <summary>What is done for an element and has not been closed.</summary>
    public IEnumerable<Activity> Done(Element element) =>
        Activities.Of(element).Select(a => a.Activity).Where(a => !a.IsClosed);

    private bool Has(string text) => text.Contains(Search, StringComparison.CurrentCultureIgnoreCase);

    private bool Belongs(Element element) =>
        Unit is null
        || IsWithin(Plan.OwnerOf(element))
        || Plan.ContributorsTo(element).Any(IsWithin)
        || Done(element).Any(a => IsWithin(Plan.FindUnit(a.UnitId)));

    private bool IsWithin(Unit? unit)
    {
        for (var at = unit; at is not null; at = Plan.FindUnit(at.ParentId))
        {
            if (at.Id == Unit!.Id)
                return true;
        }
        return false;
    }
}
