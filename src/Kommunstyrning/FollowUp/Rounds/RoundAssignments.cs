using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>Why nobody reports on an element.</summary>
public enum WhyNobody
{
    /// <summary>No unit answers for it.</summary>
    NoOwner,

    /// <summary>The council answers for it, and reports to nobody.</summary>
    Council,

    /// <summary>The unit that answers for it does not report this time.</summary>
    OwnerLeftOut,
}

/// <param name="IsOwner">The unit answers for it; otherwise it contributes.</param>
public sealed record AssignedElement(Element Element, bool IsOwner);

/// <param name="Elements">In the plan's order. Empty for a committee that only sums up what those under it say.</param>
public sealed record AssignedUnit(Unit Unit, RoundStep Step, IReadOnlyList<AssignedElement> Elements);

public sealed record UnassignedElement(Element Element, WhyNobody Why);

/// <summary>Which units report on which elements of a plan, and on which nobody does.</summary>
/// <param name="Units">In the order of the organisation.</param>
/// <param name="Nobody">In the plan's order.</param>
/// <param name="Idle">Units without anything to report, in the order of the organisation; the council is none of them.</param>
public sealed record RoundAssignments(
    IReadOnlyList<AssignedUnit> Units,
    IReadOnlyList<UnassignedElement> Nobody,
    IReadOnlyList<Unit> Idle
)
{
    /// <summary>Elements that somebody reports on.</summary>
    public int Elements => Units.SelectMany(u => u.Elements).DistinctBy(e => e.Element.Id).Count();

    /// <summary>
    /// Elements in force on the chosen levels go to the unit that answers for them and, where it is chosen, to those that
    /// contribute. A committee or board over a unit that reports is with it too, to sum up.
    /// </summary>
    /// <param name="plan">As somebody sees it who sees drafts: those are passed over.</param>
    public static RoundAssignments Of(Plan plan, RoundScope scope)
    {
        var contributors = plan.Ties.Contributors.ToLookup(c => c.ElementId, c => c.UnitId);
        var leftOut = scope.LeftOutUnits.ToHashSet();
        var byUnit = plan.Units.ToDictionary(u => u.Id, _ => new List<AssignedElement>());
        var nobody = new List<UnassignedElement>();
        foreach (var element in ReportedOn(plan, scope))
        {
            var owner = plan.OwnerOf(element);
            var owns = owner is { Kind: not UnitKind.Council } && !leftOut.Contains(owner.Id);
            if (owns)
                byUnit[owner!.Id].Add(new AssignedElement(element, IsOwner: true));
            var others = scope.WithContributors
                ? plan.Units.Where(u =>
                    u.Kind != UnitKind.Council
                    && u.Id != owner?.Id
                    && !leftOut.Contains(u.Id)
                    && contributors[element.Id].Contains(u.Id)
                )
                : [];
            var all = others.ToList();
            foreach (var unit in all)
                byUnit[unit.Id].Add(new AssignedElement(element, IsOwner: false));
            if (!owns && all.Count == 0)
                nobody.Add(new UnassignedElement(element, Why(owner)));
        }
        var reporting = Reporting(plan, byUnit, leftOut);
        var units = UnitOrder.Of(plan.Units).All.Where(u => u.Kind != UnitKind.Council).ToList();
        return new RoundAssignments(
            [
                .. units
                    .Where(u => reporting.Contains(u.Id))
                    .Select(u => new AssignedUnit(u, RoundSteps.Of(u.Kind)!.Value, byUnit[u.Id])),
            ],
            nobody,
            [.. units.Where(u => !reporting.Contains(u.Id) && !leftOut.Contains(u.Id))]
        );
    }

    /// <summary>Levels of the tree below its root with something in force: those that one can choose among.</summary>
    public static IReadOnlyList<LevelType> LevelsOf(Plan plan) =>
        [.. plan.Levels.Where(l => l is { Kind: LevelKind.Level, IsRoot: false } && plan.Of(l).Any(IsInForce))];

    /// <summary>What is chosen from the beginning: the lowest level that a unit answers for something on, owners alone.</summary>
    public static RoundScope Usual(Plan plan) =>
        LevelsOf(plan).LastOrDefault(l => plan.Of(l).Any(e => IsInForce(e) && IsReporting(plan.OwnerOf(e))))
            is { } level
            ? new RoundScope { LevelKeys = [level.Key] }
            : new RoundScope();

    /// <summary>Elements that are reported on if somebody answers for them, in the plan's order, each branch to its end.</summary>
    private static IEnumerable<Element> ReportedOn(Plan plan, RoundScope scope)
    {
        var levels = scope.LevelKeys.ToHashSet(StringComparer.Ordinal);
        var leftOut = scope.LeftOutElements.ToHashSet();
        return plan
            .Roots.SelectMany(r => plan.Below(r).Prepend(r))
            .Where(e =>
                plan.LevelOf(e) is { Kind: LevelKind.Level } level
                && levels.Contains(level.Key)
                && IsInForce(e)
                && !leftOut.Contains(e.Id)
            );
    }

    private static HashSet<Guid> Reporting(
        Plan plan,
        Dictionary<Guid, List<AssignedElement>> byUnit,
        HashSet<Guid> leftOut
    )
    {
        var reporting = byUnit.Where(u => u.Value.Count > 0).Select(u => u.Key).ToHashSet();
        foreach (var id in reporting.ToList())
        {
            for (var at = plan.FindUnit(id); at is not null; at = plan.FindUnit(at.ParentId))
            {
                if (at.Kind is UnitKind.Committee or UnitKind.ExecutiveBoard && !leftOut.Contains(at.Id))
                    reporting.Add(at.Id);
            }
        }
        return reporting;
    }

    private static bool IsInForce(Element element) => element.State is ElementState.InForce or ElementState.FollowedUp;

    private static bool IsReporting(Unit? unit) => unit is { Kind: not UnitKind.Council };

    private static WhyNobody Why(Unit? owner) =>
        owner is null ? WhyNobody.NoOwner
        : owner.Kind == UnitKind.Council ? WhyNobody.Council
        : WhyNobody.OwnerLeftOut;
}
