namespace Kommunstyrning.Steering;

/// <summary>
/// How far the parts of elements have come, by one rule: a text is done when it is written and no longer the former period's;
/// what is filled with things is empty without any, begun while one of them lacks something, and done otherwise. A text beside
/// the things does not fill it. What no module of the program fills yet is filled with text.
/// </summary>
public sealed class PartsQuery(IEnumerable<IPeriodThings> fillings)
{
    /// <param name="plan">As somebody may see it: what it does not hold fills nothing.</param>
    /// <returns>In the order of the level's sections.</returns>
    public async Task<IReadOnlyList<ElementPart>> Run(Plan plan, Element element, CancellationToken cancel)
    {
        var sections = plan.LevelOf(element).Sections;
        var parts = new List<ElementPart>();
        var within = Within(plan, element);
        foreach (var section in sections)
        {
            var modules = fillings.Where(f => f.Fills == section.Holds).ToList();
            if (section.Holds == SectionContent.Children)
                parts.Add(Filled(section, [.. Children(plan, element).Select(c => IsWritten(plan, c))]));
            else if (modules.Count == 0)
                parts.Add(Written(plan, element, section));
            else
            {
                var things = new List<PeriodThing>();
                foreach (var module in modules)
                    things.AddRange(await module.Of(within, cancel));
                parts.Add(Filled(section, things.ConvertAll(t => t.IsComplete)));
            }
        }
        return parts;
    }

    /// <summary>The element and all below it. A new wording has what lies below the former until it takes its place.</summary>
    private static HashSet<Guid> Within(Plan plan, Element element) =>
        [.. Children(plan, element).SelectMany(c => plan.Below(c).Prepend(c)).Prepend(element).Select(e => e.Id)];

    /// <summary>What has been superseded is told as it was, and what is decided by what is.</summary>
    private static IEnumerable<Element> Children(Plan plan, Element element) =>
        element.State.IsDecided() && element.State.IsLiving() ? plan.ChildrenOf(element).Where(c => c.State.IsDecided())
        : element.State.IsLiving()
            ? plan.ChildrenOf(element).Concat(plan.Find(element.SupersedesId) is { } old ? plan.ChildrenOf(old) : [])
        : plan.WereUnder(element);

    private static bool IsWritten(Plan plan, Element element) =>
        plan.LevelOf(element).Sections.All(s => !s.IsText || !s.Required || element.Sections.ContainsKey(s.Key));

    private static ElementPart Filled(SectionRule section, IReadOnlyCollection<bool> complete)
    {
        var missing = complete.Count(isComplete => !isComplete);
        var state =
            complete.Count == 0 ? PartState.Empty
            : missing > 0 ? PartState.Begun
            : PartState.Done;
        return new ElementPart(section, state, complete.Count, missing);
    }

    private static ElementPart Written(Plan plan, Element element, SectionRule section)
    {
        var text = element.Sections.GetValueOrDefault(section.Key, "");
        var former = element.State.IsDecided() ? null : plan.Find(element.SucceedsId);
        var isFormers =
            former is not null
            && string.Equals(former.Sections.GetValueOrDefault(section.Key, ""), text, StringComparison.Ordinal);
        var state =
            text.Length == 0 ? PartState.Empty
            : isFormers ? PartState.Begun
            : PartState.Done;
        return new ElementPart(section, state, Count: 0, Missing: 0);
    }
}
