using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>How it goes with all targets of a plan. They are counted and never added up to one status.</summary>
/// <param name="byElement">By id of the element.</param>
public sealed class PlanProgress(Plan plan, ILookup<Guid, TargetProgress> byElement)
{
    /// <returns>In the order of what it is followed by.</returns>
    public IReadOnlyList<TargetProgress> Of(Element element) => [.. byElement[element.Id]];

    /// <summary>The element's own and those of all that counts below it.</summary>
    public IReadOnlyList<TargetProgress> OfAllUnder(Element element) => [.. plan.CountedWith(element).SelectMany(Of)];

    /// <summary>Of everything that is decided.</summary>
    public IReadOnlyList<TargetProgress> All =>
        [.. plan.Living.Where(e => e.State.IsDecided() && plan.IsCounted(e)).SelectMany(Of)];
}

/// <summary>Reads the targets of a plan in one query, and their values out of memory.</summary>
public sealed record PlanProgressReads(TargetsQuery Targets, TargetProgressQuery Progress)
{
    /// <param name="elements">Those of the plan that are to be judged; each takes its time.</param>
    /// <returns>The targets of the plan, those too that are followed without any, and how it goes.</returns>
    public async Task<(ElementFacet<Target> Targets, PlanProgress Progress)> Run(
        Plan plan,
        IEnumerable<Element> elements,
        string areaCode,
        CancellationToken cancel
    )
    {
        var targets = await Targets.Run(plan, cancel);
        var all = await Progress.Run(plan, areaCode, elements.SelectMany(targets.Of), cancel);
        return (targets, new PlanProgress(plan, all.ToLookup(p => p.Target.ElementId)));
    }
}
