using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>Fills a freshly copied model with invented units, elements, tags and targets, all marked as examples.</summary>
internal sealed class SyntheticElements(KommunDb db, TenantId tenant, CopiedTemplate copied, SyntheticGrowth growth)
{
    private static readonly string[] Subjects =
    [
        "trygg vardag",
        "god skola",
        "levande landsbygd",
        "friskt vatten",
        "snabba besked",
        "fler mötesplatser",
        "hållbara resor",
    ];

    private readonly List<Element> elements = [.. db.Elements.Local];

    public void Add()
    {
        var units = SyntheticUnits.Of(tenant, db.Units.Local.Single(u => u.Kind == UnitKind.Council).Id);
        db.Units.AddRange(units);
        copied.Version.State = VersionState.InForce;
        foreach (var element in elements)
            Publish(element);
        foreach (var level in copied.Levels)
        {
            var count = growth.PerParent.GetValueOrDefault(level.Key);
            var parents = copied.Levels.Where(l => level.ParentKeys.Contains(l.Key, StringComparer.Ordinal));
            foreach (var parent in parents.SelectMany(OfLevel).ToList())
                Grow(level, parent, count, units);
        }
        TagGoals();
        foreach (var (measure, target) in SyntheticMeasures.Of(tenant, elements))
        {
            db.Measures.Add(measure);
            db.Targets.Add(target);
        }
    }

    private IEnumerable<Element> OfLevel(LevelType level) => elements.Where(e => e.LevelTypeId == level.Id).ToList();

    private void Grow(LevelType level, Element parent, int count, IReadOnlyList<Unit> units)
    {
        var there = elements.Count(e => e.ParentId == parent.Id && e.LevelTypeId == level.Id);
        for (var order = there; order < count; order++)
        {
            var subject = Subjects[elements.Count % Subjects.Length];
            var element = new Element
            {
                TenantId = tenant,
                Id = StableId.Of(tenant, "element", $"{level.Key}/{parent.Id}/{order}"),
                VersionId = copied.Version.Id,
                LevelTypeId = level.Id,
                ParentId = parent.Id,
                Order = order,
                Title = $"{level.Singular} {order + 1}: {subject}",
                Sections = level.Sections.ToDictionary(
                    s => s.Key,
                    s => $"{s.Name}: {subject}.",
                    StringComparer.Ordinal
                ),
                OwnerUnitId = units[elements.Count % units.Count].Id,
                State = ElementState.InForce,
                Example = Example.Whole,
            };
            elements.Add(element);
            db.Elements.Add(element);
        }
    }

    private static void Publish(Element element)
    {
        element.State = ElementState.InForce;
        element.Example = Example.Whole;
    }

    /// <summary>Each goal is marked with one of what lies across the tree.</summary>
    private void TagGoals()
    {
        var across = copied.Levels.Where(l => l.Kind is LevelKind.Aim or LevelKind.Value).SelectMany(OfLevel).ToList();
        var goals = copied.Levels.Where(l => string.Equals(l.Key, "mal", StringComparison.Ordinal)).SelectMany(OfLevel);
        foreach (var (index, goal) in goals.Index())
            db.ElementLinks.Add(
                new ElementLink
                {
                    TenantId = tenant,
                    Id = StableId.Of(tenant, "link", $"{goal.Id}/tag"),
                    FromId = goal.Id,
                    ToId = across[index % across.Count].Id,
                    Kind = LinkKind.Tag,
                }
            );
    }
}
